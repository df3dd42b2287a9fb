import { parseCalendarDate } from '@hien-luong/vn';
import { expect, test } from 'vitest';
import { REQUEST_TERMS, requestDueOn } from './request-terms.ts';

test.each([
  ['three working days', '2021-03-29', '2021-04-01'],
  ['over a weekend', '2021-03-25', '2021-03-30'],
  ['over 30 April and 1 May', '2021-04-28', '2021-05-04'],
  ['over New Year', '2021-12-30', '2022-01-04'],
])('%s', (_, sent, due) => {
  expect(requestDueOn('newPerson', parseCalendarDate(sent))).toBe(due);
});

test('only new certificates have their days from the decree', () => {
  const fromDecree = Object.entries(REQUEST_TERMS).filter(([, { basis }]) => basis === 'decree');
  expect(fromDecree.map(([form]) => form)).toEqual(['newPerson', 'newOrganisation', 'newDevice']);
});
