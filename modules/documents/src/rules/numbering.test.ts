import { parseCalendarDate } from '@hien-luong/vn';
import { expect, test } from 'vitest';
import { findIssueDateFault, INCOMING_SERIES, OUTGOING_SERIES } from './numbering.ts';

test.each([
  ['2026-11-20', undefined],
  ['2026-11-21', undefined],
  ['2026-11-19', 'beforeSignature'],
  ['2026-11-22', 'inFuture'],
] as const)('signed on the 20th, today the 21st, dated %s: %s', (issuedOn, fault) => {
  expect(
    findIssueDateFault(parseCalendarDate(issuedOn), {
      signedOn: parseCalendarDate('2026-11-20'),
      today: parseCalendarDate('2026-11-21'),
    }),
  ).toBe(fault);
});

test('a document signed in the old year cannot be dated in the new one', () => {
  const days = {
    signedOn: parseCalendarDate('2026-12-31'),
    today: parseCalendarDate('2027-01-04'),
  };
  expect(findIssueDateFault(parseCalendarDate('2027-01-04'), days)).toBe('otherYear');
  expect(findIssueDateFault(parseCalendarDate('2026-12-31'), days)).toBeUndefined();
});

test('documents that leave and documents that arrive are counted apart', () => {
  expect(OUTGOING_SERIES).not.toBe(INCOMING_SERIES);
});
