import { describe, expect, test } from 'vitest';
import { RequestFields } from '../contract/requests.ts';
import { listRequestActs, requestRights } from '../policy.ts';
import { foldRequest, type RequestStep } from './fold-request.ts';

const fields = RequestFields.parse({
  form: 'renew',
  subjects: [
    {
      kind: 'certificate',
      certificateId: '00000000-0000-4000-8000-000000000001',
      holderName: 'Sở Nội vụ',
      serialNumber: '0a',
    },
  ],
});
const steps: RequestStep[] = [
  { act: 'drafted', fields },
  { act: 'edited', fields: { ...fields, note: 'gấp' } },
  { act: 'submitted', note: '' },
  { act: 'approved', note: '' },
  { act: 'sent', reference: '15/SNV-VP', sentOn: '2021-03-25' },
  { act: 'granted', note: '', certificateIds: [], revokedAt: null },
  { act: 'handedOver', receivedBy: 'Lê Mẫu', receivedOn: '2021-04-01' },
];

test('its acts make the request', () => {
  const states = steps.map((_, n) => foldRequest(steps.slice(0, n + 1)).state);
  expect(states).toEqual([
    'draft',
    'draft',
    'submitted',
    'approved',
    'sent',
    'granted',
    'handedOver',
  ]);
  expect(foldRequest(steps).fields.note).toBe('gấp');
  expect(foldRequest(steps)).toMatchObject({ version: 7, dueOn: null });
});

test('an answer is due from the day it was sent, and no longer once it is there', () => {
  expect(foldRequest(steps.slice(0, 5)).dueOn).toBe('2021-03-30');
  expect(foldRequest([...steps.slice(0, 5), { act: 'refused', note: 'x' }])).toMatchObject({
    state: 'refused',
    dueOn: null,
  });
});

test.each(['returned', 'withdrawn'] as const)('what is %s is a draft again', (act) => {
  expect(foldRequest([...steps.slice(0, 3), { act, note: 'x' }]).state).toBe('draft');
});

test('nothing begins but with a draft', () => {
  expect(() => foldRequest([{ act: 'submitted', note: '' }])).toThrow(RangeError);
});

describe('who may do what', () => {
  const agencyId = 'a';
  const own = { agencyId, roles: ['officer'] } as const;
  const administrator = { agencyId: 'b', roles: ['administrator'] } as const;

  test.each([
    ['draft', own, ['edited', 'submitted', 'cancelled']],
    ['draft', administrator, []],
    ['submitted', own, ['withdrawn']],
    ['submitted', administrator, ['returned', 'approved']],
    ['approved', administrator, ['sent']],
    ['approved', own, []],
    ['sent', administrator, ['granted', 'refused']],
    ['granted', administrator, ['handedOver']],
    ['refused', administrator, []],
    ['handedOver', administrator, []],
    ['cancelled', own, []],
  ] as const)('of a request that is %s: %o', (state, actor, acts) => {
    expect(listRequestActs({ state, form: 'renew', agencyId }, actor)).toEqual(acts);
  });

  test('a revocation has nothing to hand over', () => {
    const standing = { state: 'granted', form: 'revoke', agencyId } as const;
    expect(listRequestActs(standing, administrator)).toEqual([]);
  });

  test('every act leads somewhere from somewhere', () => {
    for (const { states } of Object.values(requestRights)) expect(states.length).toBeGreaterThan(0);
  });
});
