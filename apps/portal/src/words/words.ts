import type { PageLanguage } from '@hien-luong/trust/contract';
import { english } from './english.ts';
import { vietnamese } from './vietnamese.ts';

/** All that a page says, in one language. */
export type Words = typeof vietnamese;

export function wordsIn(language: PageLanguage): Words {
  return language === 'en' ? english : vietnamese;
}
