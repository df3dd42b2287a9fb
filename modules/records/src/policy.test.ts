import { expect, test } from 'vitest';
import { CaseFileState } from './contract/index.ts';
import {
  allowedCaseFileActs,
  type CaseFileStanding,
  findCaseFileRefusal,
  maySee,
  rolePermissions,
} from './policy.ts';

const file: CaseFileStanding = {
  state: 'open',
  keeperPostId: 'keeper',
  openerPostId: 'opener',
  wholeAgency: false,
  readerUnitIds: ['unit'],
  readerPostIds: ['named'],
  isHandedIn: true,
  isExpired: false,
  destructionDecided: false,
};
const as = (role: keyof typeof rolePermissions, postId = 'somebody', unitId = 'elsewhere') => ({
  postId,
  unitId,
  permissions: new Set<string>(rolePermissions[role]),
});

test.each([
  ['keeper', 'elsewhere', true],
  ['named', 'elsewhere', true],
  ['somebody', 'unit', true],
  ['somebody', 'elsewhere', false],
])('the officer %s of %s sees it: %s', (postId, unitId, sees) => {
  expect(maySee(file, as('officer', postId, unitId))).toBe(sees);
});

test('those who oversee see all, and a case file for the whole agency is seen by everybody', () => {
  for (const role of ['leader', 'clerk', 'auditor'] as const)
    expect(maySee(file, as(role))).toBe(true);
  expect(maySee({ ...file, wholeAgency: true }, as('officer'))).toBe(true);
});

test('the keeper, the opener and the clerk change an open case file, those named add to it', () => {
  const acts = (actor: ReturnType<typeof as>) => allowedCaseFileActs(file, actor);
  expect(acts(as('officer', 'keeper'))).toEqual(['describe', 'file', 'close', 'share']);
  expect(acts(as('officer', 'opener'))).toEqual(['describe', 'file', 'close', 'share']);
  expect(acts(as('clerk'))).toEqual(['describe', 'file', 'close', 'share']);
  expect(acts(as('officer', 'named'))).toEqual(['file']);
  expect(acts(as('officer'))).toEqual([]);
  expect(acts(as('auditor', 'keeper'))).toEqual([]);
  expect(findCaseFileRefusal('file', file, as('officer'))).toBe('NOT_THE_KEEPER_FORBIDDEN');
});

test.each(CaseFileState.options.filter((state) => state !== 'open'))(
  'nothing of what is %s changes any more',
  (state) => {
    for (const act of ['describe', 'file', 'close'] as const) {
      expect(findCaseFileRefusal(act, { ...file, state }, as('clerk'))).toBe('NOT_IN_STATE');
    }
  },
);

test('what is kept for a short time is not handed in', () => {
  const closed = { ...file, state: 'closed' } as const;
  expect(findCaseFileRefusal('handIn', closed, as('officer', 'keeper'))).toBeUndefined();
  const short = { ...closed, isHandedIn: false };
  expect(findCaseFileRefusal('handIn', short, as('officer', 'keeper'))).toBe('NOT_IN_STATE');
  expect(findCaseFileRefusal('keepBack', short, as('leader'))).toBe('NOT_IN_STATE');
});

test('destruction is decided by a leader once its time is over, and carried out by the clerk after that', () => {
  const archived = { ...file, state: 'archived' } as const;
  const refusal = (
    act: 'decideDestruction' | 'carryOutDestruction',
    over: object,
    role: 'leader' | 'clerk',
  ) => findCaseFileRefusal(act, { ...archived, ...over }, as(role));
  expect(refusal('decideDestruction', {}, 'leader')).toBe('NOT_IN_STATE');
  expect(refusal('decideDestruction', { isExpired: true }, 'leader')).toBeUndefined();
  expect(refusal('decideDestruction', { isExpired: true }, 'clerk')).toBe('FORBIDDEN');
  expect(refusal('carryOutDestruction', { isExpired: true }, 'clerk')).toBe('NOT_IN_STATE');
  expect(refusal('carryOutDestruction', { destructionDecided: true }, 'clerk')).toBeUndefined();
  expect(refusal('carryOutDestruction', { destructionDecided: true }, 'leader')).toBe('FORBIDDEN');
});
