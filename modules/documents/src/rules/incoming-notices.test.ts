import { expect, test } from 'vitest';
import type { IncomingFacts } from './fold-incoming.ts';
import type { IncomingAction, NewIncomingAction } from './incoming-action.ts';
import { incomingNotices } from './incoming-notices.ts';

const person = (postId: string) => ({ postId, name: '', title: '' });
const directive = {
  lead: person('lead'),
  coordinating: [person('other')],
  instruction: 'Tham mưu',
  dueOn: null,
  by: person('boss'),
  at: '',
};
const facts = { state: 'inProgress', directive } as unknown as IncomingFacts;

/** Only what the rule reads. */
const act = (action: NewIncomingAction['action'], detail: object = {}) =>
  ({ action, detail, seq: 2, at: new Date(), actor: null }) as unknown as IncomingAction;

test.each([
  ['arrived', {}, [['documents.arrived', { role: 'clerk' }]]],
  ['recorded', {}, [['documents.toDirect', { role: 'leadership' }]]],
  [
    'directed',
    directive,
    [
      ['documents.assigned', { posts: ['lead'] }],
      ['documents.coordinate', { posts: ['other'] }],
    ],
  ],
  ['completed', {}, [['documents.completed', { posts: ['boss'] }]]],
  ['requested', {}, [['documents.senderAsks', { role: 'clerk' }]]],
  ['started', {}, []],
  ['progressed', {}, []],
  ['requestRefused', {}, []],
] as const)('%s is told to whom it concerns', (action, detail, expected) => {
  const notices = incomingNotices(act(action, detail), facts);
  expect(notices.map(({ kind, to }) => [kind, to])).toEqual(expected);
});

test('those who work on it hear that it is taken back, and nothing of a mere update', () => {
  const agreed = act('requestAgreed');
  expect(incomingNotices(agreed, facts)).toEqual([]);
  expect(incomingNotices(agreed, { ...facts, state: 'recalled' })).toEqual([
    { kind: 'documents.takenBack', to: { posts: ['lead', 'other'] } },
  ]);
});
