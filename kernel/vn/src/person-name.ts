import { compareVietnamese } from './compare-vietnamese.ts';

export type PersonName = {
  /** Họ và tên đệm, such as `Nguyễn Thị`; empty for a name of one word. */
  familyAndMiddle: string;
  /** Tên, the last word, by which lists of people are sorted. */
  given: string;
};

/** Splits a full name at its last word, in NFC and with single spaces. */
export function splitPersonName(fullName: string): PersonName {
  const words = fullName.normalize('NFC').trim().split(/\s+/u);
  const given = words.pop() ?? '';
  return { familyAndMiddle: words.join(' '), given };
}

/** Order of lists of people: by given name, then by family and middle name. */
export function comparePeople(a: string, b: string): number {
  const left = splitPersonName(a);
  const right = splitPersonName(b);
  return (
    compareVietnamese(left.given, right.given) ||
    compareVietnamese(left.familyAndMiddle, right.familyAndMiddle)
  );
}
