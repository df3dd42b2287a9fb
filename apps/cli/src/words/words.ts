import { english } from './english.ts';
import { vietnamese } from './vietnamese.ts';

export type Language = 'vi' | 'en';
/** All that the program says, in one language. */
export type Words = typeof vietnamese;

export function wordsIn(language: Language): Words {
  return language === 'en' ? english : vietnamese;
}
