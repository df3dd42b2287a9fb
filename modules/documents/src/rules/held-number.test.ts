import { parseCalendarDate } from '@hien-luong/vn';
import { expect, test } from 'vitest';
import { findHoldFault, heldState } from './held-number.ts';

const day = parseCalendarDate;
const today = day('2026-11-20');

test.each([
  [{ documentId: 'x', isGivenBack: false, expiresOn: '2026-11-01' }, 'used'],
  [{ documentId: null, isGivenBack: true, expiresOn: '2026-11-30' }, 'givenBack'],
  [{ documentId: null, isGivenBack: false, expiresOn: '2026-11-20' }, 'held'],
  [{ documentId: null, isGivenBack: false, expiresOn: '2026-11-19' }, 'expired'],
] as const)('%j is %s', (held, state) => expect(heldState(held, today)).toBe(state));

test.each([
  [null, '2026-11-30', undefined],
  ['2026-11-25', '2026-11-30', undefined],
  [null, '2026-11-19', 'past'],
  ['2026-11-19', '2026-11-30', 'past'],
  [null, '2026-12-21', 'tooLong'],
] as const)('a hold for %s until %s: %s', (datedOn, expiresOn, fault) => {
  const days = { datedOn: datedOn && day(datedOn), expiresOn: day(expiresOn) };
  expect(findHoldFault(days, today)).toBe(fault);
});

test('a number of this year is not held into the next', () => {
  const eve = day('2026-12-28');
  const days = { datedOn: null, expiresOn: day('2027-01-04') };
  expect(findHoldFault(days, eve)).toBe('otherYear');
});
