import { parseCalendarDate } from '@hien-luong/vn';
import { expect, test } from 'vitest';
import type { SigningPost } from './competent-signers.ts';
import { checkDelegation, type DelegationRequest } from './delegation.ts';

const head: SigningPost = {
  id: 'head',
  agencyId: 'agency',
  unitId: 'agency',
  standing: 'head',
  validFrom: '2016-07-01',
  validTo: null,
};
const delegate: SigningPost = { ...head, id: 'delegate', unitId: 'division' };
const lawful: DelegationRequest = {
  from: head,
  to: delegate,
  toUnitParentId: 'agency',
  validFrom: parseCalendarDate('2021-03-31'),
  validTo: parseCalendarDate('2021-12-31'),
  today: parseCalendarDate('2021-03-31'),
};

test.each<[string, Partial<DelegationRequest>]>([
  ['the head of a division', {}],
  ['the head of an agency below', { to: { ...delegate, agencyId: 'centre', unitId: 'centre' } }],
  ['by an acting head', { from: { ...head, standing: 'acting' } }],
  ['for one day', { validTo: parseCalendarDate('2021-03-31') }],
])('allows %s', (_, fields) => {
  expect(() => checkDelegation({ ...lawful, ...fields })).not.toThrow();
});

test.each<[string, Partial<DelegationRequest>, string]>([
  ['a deputy delegates', { from: { ...head, standing: 'deputy' } }, 'DELEGATION_FORBIDDEN'],
  ['the head of a division delegates on', { from: delegate }, 'DELEGATION_FORBIDDEN'],
  ['a former head delegates', { from: { ...head, validTo: '2021-03-30' } }, 'DELEGATION_FORBIDDEN'],
  ['to a member', { to: { ...delegate, standing: 'member' } }, 'DELEGATION_FORBIDDEN'],
  ['to a unit of another agency', { toUnitParentId: 'other' }, 'DELEGATION_FORBIDDEN'],
  [
    'to the deputy',
    { to: { ...head, standing: 'deputy' }, toUnitParentId: 'province' },
    'DELEGATION_FORBIDDEN',
  ],
  [
    'it ends before it begins',
    { validFrom: parseCalendarDate('2022-01-01') },
    'DELEGATION_DATES_INVALID',
  ],
  [
    'it is over already',
    { validFrom: parseCalendarDate('2021-01-01'), validTo: parseCalendarDate('2021-03-30') },
    'DELEGATION_DATES_INVALID',
  ],
])('refuses when %s', (_, fields, code) => {
  expect(() => checkDelegation({ ...lawful, ...fields })).toThrow(
    expect.objectContaining({ code }),
  );
});
