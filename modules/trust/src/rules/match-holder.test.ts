import { expect, test } from 'vitest';
import type { ImportHolder } from '../contract/index.ts';
import { comparable, matchHolder, sameText } from './match-holder.ts';

const holder = (agency: string, change: Partial<ImportHolder> = {}): ImportHolder => ({
  kind: 'person',
  id: `00000000-0000-4000-8000-${agency.length.toString().padStart(12, '0')}`,
  name: 'Lê Thị Mẫu An',
  agency: { id: '00000000-0000-4000-8000-000000000001', name: agency },
  title: 'Chuyên viên',
  endedOn: null,
  ...change,
});
const named = { commonName: 'Lê Thị Mẫu An (DEMO)', organisations: ['UBND tỉnh', 'SỞ NỘI VỤ'] };
const snv = holder('Sở Nội vụ');
const retired = holder('Sở Nội vụ', { endedOn: '2021-03-31' });

test.each([
  ['the one of that agency', [snv, holder('Sở Tài chính')], undefined, snv, []],
  ['nobody of that name', [], undefined, null, ['HOLDER_UNKNOWN']],
  [
    'only somebody of another agency',
    [holder('Sở Tài chính')],
    undefined,
    null,
    ['HOLDER_AGENCY_DIFFERENT'],
  ],
  [
    'two of one agency',
    [snv, holder('Sở Nội vụ', { title: 'Văn thư' })],
    undefined,
    null,
    ['HOLDER_AMBIGUOUS'],
  ],
  ['who is there before who has left', [retired, snv], undefined, snv, []],
  ['somebody who has left', [retired], undefined, retired, ['HOLDER_RETIRED']],
  ['whom somebody chose', [snv], holder('Sở Tài chính'), holder('Sở Tài chính'), []],
  [
    'who was chosen but bears another name',
    [snv],
    holder('Sở Nội vụ', { name: 'Trần Mẫu Bình' }),
    holder('Sở Nội vụ', { name: 'Trần Mẫu Bình' }),
    ['HOLDER_NAME_DIFFERENT'],
  ],
  ['who was chosen but has left', [], retired, retired, ['HOLDER_RETIRED']],
] as const)('%s', (_, candidates, chosen, found, faults) => {
  const match = matchHolder(named, candidates, chosen);
  expect([match.holder, match.faults]).toEqual([found, faults]);
});

test('an agency is known by its own name', () => {
  const agency = holder('Sở Nội vụ', { kind: 'agency', name: 'Sở Nội vụ' });
  const match = matchHolder(
    { commonName: 'SỞ NỘI VỤ', organisations: ['UBND'] },
    [agency],
    undefined,
  );
  expect(match.holder).toBe(agency);
});

test('accents tell names apart, case and spaces do not', () => {
  expect(sameText('Sở  Nội Vụ ', 'SỞ NỘI VỤ')).toBe(true);
  expect(sameText('Lê Thị Hoa', 'Lê Thị Hòa')).toBe(false);
  expect(comparable('DEMO Sở Nội vụ')).toBe('sở nội vụ');
});
