import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IncomingAct, IncomingState, OutgoingAct, OutgoingState } from './contract/index.ts';
import {
  allowedIncomingActs,
  allowedOutgoingActs,
  findIncomingRefusal,
  findOutgoingRefusal,
  type OutgoingStanding,
  rolePermissions,
} from './policy.ts';

const ME = 'me';
const actor = (...roles: (keyof typeof rolePermissions)[]) => ({
  postId: ME,
  permissions: new Set<string>(roles.flatMap((role) => rolePermissions[role])),
});
const mine = (state: OutgoingState, over: Partial<OutgoingStanding> = {}): OutgoingStanding => ({
  state,
  wasSubmitted: false,
  drafterPostId: ME,
  signerPostId: 'leader',
  copyMedium: null,
  ...over,
});

describe('outgoing', () => {
  test.each([
    ['officer', mine('drafting'), ['edit', 'submit', 'delete']],
    ['officer', mine('drafting', { wasSubmitted: true }), ['edit', 'submit']],
    ['officer', mine('submitted'), ['withdraw']],
    ['officer', mine('drafting', { drafterPostId: 'other' }), []],
    ['leader', mine('submitted', { drafterPostId: 'other', signerPostId: ME }), ['return', 'sign']],
    ['leader', mine('submitted', { drafterPostId: 'other' }), []],
    ['clerk', mine('drafting', { drafterPostId: 'other' }), ['edit', 'submit', 'delete']],
    ['clerk', mine('signed'), ['seal']],
    ['clerk', mine('sealed'), ['issue']],
    ['clerk', mine('issued'), ['copy', 'recall', 'update', 'replace']],
    ['officer', mine('issued'), ['copy', 'replace']],
    ['clerk', mine('recalled'), []],
    ['clerk', mine('replaced'), []],
    ['auditor', mine('issued'), []],
    ['auditor', mine('drafting'), []],
    ['administrator', mine('signed'), []],
  ] as const)('%s', (role, document, acts) => {
    expect(allowedOutgoingActs(document, actor(role))).toEqual(acts);
  });

  const copy = (state: OutgoingState, over: Partial<OutgoingStanding> = {}) =>
    mine(state, { wasSubmitted: true, copyMedium: 'electronic', ...over });
  const asked = { drafterPostId: 'other', signerPostId: ME };
  test.each([
    ['officer', copy('submitted'), ['cancelCopy']],
    ['officer', copy('submitted', { drafterPostId: 'other' }), []],
    ['leader', copy('submitted', asked), ['approveCopy', 'cancelCopy']],
    ['leader', copy('submitted', { drafterPostId: 'other' }), []],
    ['clerk', copy('signed', { drafterPostId: 'other' }), ['cancelCopy', 'makeCopy']],
    ['clerk', copy('sealed'), ['issue']],
    ['clerk', copy('sealed', { copyMedium: 'paper' }), ['handOverCopy']],
    ['clerk', copy('issued', { copyMedium: 'paper' }), ['copy']],
    ['clerk', copy('issued'), ['copy', 'recall', 'update']],
    ['clerk', copy('cancelled'), []],
    ['auditor', copy('submitted', asked), []],
  ] as const)('a copy: %s', (role, document, acts) => {
    expect(allowedOutgoingActs(document, actor(role))).toEqual(acts);
  });

  test('who is not the signer is told so, and not that the state is wrong', () => {
    const submitted = mine('submitted');
    expect(findOutgoingRefusal('sign', submitted, actor('leader'))).toBe(
      'NOT_THE_SIGNER_FORBIDDEN',
    );
    expect(findOutgoingRefusal('sign', mine('drafting'), actor('leader'))).toBe('NOT_IN_STATE');
    expect(findOutgoingRefusal('sign', submitted, actor('officer'))).toBe('FORBIDDEN');
    expect(
      findOutgoingRefusal('edit', mine('drafting', { drafterPostId: 'x' }), actor('officer')),
    ).toBe('NOT_THE_DRAFTER_FORBIDDEN');
  });

  test('for every role, state and person: no act without its permission, after the issue only what the axis knows', () => {
    fc.assert(
      fc.property(
        fc.subarray(Object.keys(rolePermissions) as (keyof typeof rolePermissions)[]),
        fc.constantFrom(...OutgoingState.options),
        fc.boolean(),
        fc.constantFrom(ME, 'other'),
        fc.constantFrom(ME, 'other'),
        fc.constantFrom(null, 'paper' as const, 'electronic' as const),
        (roles, state, wasSubmitted, drafterPostId, signerPostId, copyMedium) => {
          const document = { state, wasSubmitted, drafterPostId, signerPostId, copyMedium };
          const acts = allowedOutgoingActs(document, actor(...roles));
          const may = (permission: string) => actor(...roles).permissions.has(permission);
          if (acts.includes('sign'))
            expect(may('documents.sign') && signerPostId === ME && state === 'submitted').toBe(
              true,
            );
          if (acts.includes('seal')) expect(may('documents.seal') && state === 'signed').toBe(true);
          if (acts.includes('issue'))
            expect(may('documents.seal') && state === 'sealed').toBe(true);
          if (acts.includes('delete')) expect(wasSubmitted).toBe(false);
          if (acts.includes('withdraw')) expect(drafterPostId).toBe(ME);
          if (state === 'issued')
            expect(['copy', 'recall', 'update', 'replace']).toEqual(expect.arrayContaining(acts));
          if (
            ['cancelled', 'recalled', 'replaced'].includes(state) ||
            !roles.some((role) => rolePermissions[role].length > 1)
          )
            expect(acts).toEqual([]);
          if (copyMedium !== null)
            expect(acts.some((act) => ['edit', 'sign', 'seal', 'delete'].includes(act))).toBe(
              false,
            );
          if (copyMedium === null) expect(acts.some((act) => act.endsWith('Copy'))).toBe(false);
          for (const act of OutgoingAct.options) {
            expect(acts.includes(act)).toBe(
              findOutgoingRefusal(act, document, actor(...roles)) === undefined,
            );
          }
        },
      ),
    );
  });
});

describe('incoming', () => {
  const at = (state: IncomingState, leadPostId: string | null = null, others: string[] = []) => ({
    state,
    leadPostId,
    assigneePostIds: [...(leadPostId === null ? [] : [leadPostId]), ...others],
    hasRequest: false,
    isFrozen: false,
  });
  const asked = (state: IncomingState, isFrozen = true) => ({
    ...at(state, ME),
    hasRequest: true,
    isFrozen,
  });
  test.each([
    ['clerk', at('arrived'), ['record', 'return']],
    ['clerk', at('recorded'), ['reply', 'copy']],
    ['leader', at('recorded'), ['direct', 'reply', 'copy']],
    ['leader', at('directed', 'other'), ['direct', 'reply', 'copy']],
    ['officer', at('directed', ME), ['start', 'reply', 'copy']],
    ['officer', at('directed', 'other', [ME]), ['start', 'reply', 'copy']],
    ['officer', at('directed', 'other'), ['reply', 'copy']],
    ['officer', at('inProgress', ME), ['report', 'complete', 'reply', 'copy']],
    ['officer', at('inProgress', 'other', [ME]), ['report', 'reply', 'copy']],
    ['officer', at('completed', ME), ['reply', 'copy']],
    ['clerk', at('returned'), []],
    ['clerk', asked('arrived'), ['agree', 'refuse']],
    ['clerk', asked('completed'), ['agree', 'refuse']],
    ['clerk', asked('recorded', false), ['reply', 'copy', 'agree', 'refuse']],
    ['officer', asked('inProgress'), []],
    ['leader', asked('recorded'), []],
    ['clerk', asked('recalled'), []],
    ['clerk', at('replaced'), []],
    ['auditor', at('arrived'), []],
  ] as const)('%s', (role, document, acts) => {
    expect(allowedIncomingActs(document, actor(role))).toEqual(acts);
  });

  test('for every role, state and person: work is for those assigned, and nothing follows a return', () => {
    fc.assert(
      fc.property(
        fc.subarray(Object.keys(rolePermissions) as (keyof typeof rolePermissions)[]),
        fc.constantFrom(...IncomingState.options),
        fc.constantFrom(ME, 'other', null),
        fc.subarray([ME, 'third']),
        fc.boolean(),
        (roles, state, leadPostId, others, isFrozen) => {
          const document = { ...at(state, leadPostId, others), hasRequest: isFrozen, isFrozen };
          const acts = allowedIncomingActs(document, actor(...roles));
          const isAssigned = document.assigneePostIds.includes(ME);
          if (acts.some((act) => act === 'start' || act === 'report'))
            expect(isAssigned).toBe(true);
          if (acts.includes('complete')) expect(leadPostId).toBe(ME);
          if (state === 'returned' && !isFrozen) expect(acts).toEqual([]);
          if (state === 'recalled' || state === 'replaced') expect(acts).toEqual([]);
          if (isFrozen) expect(acts.every((act) => act === 'agree' || act === 'refuse')).toBe(true);
          for (const act of IncomingAct.options) {
            expect(acts.includes(act)).toBe(
              findIncomingRefusal(act, document, actor(...roles)) === undefined,
            );
          }
        },
      ),
    );
  });
});
