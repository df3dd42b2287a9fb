import { expect, test } from 'vitest';
import type { OutgoingFacts } from './fold-outgoing.ts';
import type { NewOutgoingAction, OutgoingAction } from './outgoing-action.ts';
import { outgoingNotices } from './outgoing-notices.ts';

const facts = {
  drafter: { postId: 'drafter', name: '', title: '' },
  fields: { signerPostId: 'signer' },
} as OutgoingFacts;

/** Only what the rule reads. */
const act = (action: NewOutgoingAction['action'], detail: object = {}) =>
  ({ action, detail, seq: 2, at: new Date(), actor: null }) as unknown as OutgoingAction;

test.each([
  ['submitted', [['documents.toSign', { posts: ['signer'] }]]],
  ['returned', [['documents.draftReturned', { posts: ['drafter'] }]]],
  [
    'signed',
    [
      ['documents.toSeal', { role: 'clerk' }],
      ['documents.signed', { posts: ['drafter'] }],
    ],
  ],
  ['issued', [['documents.issued', { posts: ['drafter', 'signer'] }]]],
  ['copyRequested', [['documents.toApproveCopy', { posts: ['signer'] }]]],
  ['copyApproved', [['documents.toMakeCopy', { role: 'clerk' }]]],
  ['copyCancelled', [['documents.draftReturned', { posts: ['drafter'] }]]],
  ['copyMade', [['documents.copyMade', { posts: ['drafter'] }]]],
  ['drafted', []],
  ['edited', []],
  ['sealed', []],
  ['withdrawn', []],
] as const)('%s is told to whom it concerns', (action, expected) => {
  const notices = outgoingNotices(act(action), facts);
  expect(notices.map(({ kind, to }) => [kind, to])).toEqual(expected);
});

test('a return says why', () => {
  const [notice] = outgoingNotices(act('returned', { reason: 'Sai thể thức' }), facts);
  expect(notice?.parameters).toEqual({ reason: 'Sai thể thức' });
});
