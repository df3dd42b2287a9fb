import type { Indication } from '../outcome/indication.ts';
import type { Words } from './words.ts';

/** The three words that decide what a reader does next. */
export const VERDICT_WORDS: Readonly<Record<Indication, Words>> = {
  TOTAL_PASSED: { vi: 'HỢP LỆ', en: 'VALID' },
  INDETERMINATE: { vi: 'CHƯA ĐỦ CƠ SỞ', en: 'NOT PROVEN' },
  TOTAL_FAILED: { vi: 'KHÔNG HỢP LỆ', en: 'INVALID' },
};
