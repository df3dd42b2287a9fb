import { expect, test } from 'vitest';
import { settledByIncoming, settledByOutgoing } from './settled-notices.ts';

test('a signature settles what asked for it and leaves what asks for the seal', () => {
  const settled = settledByOutgoing({ state: 'signed' });
  expect(settled).toContain('documents.toSign');
  expect(settled).not.toContain('documents.toSeal');
});

test.each([
  ['arrived', 'documents.arrived', false],
  ['recorded', 'documents.arrived', true],
  ['recorded', 'documents.toDirect', false],
  ['directed', 'documents.toDirect', true],
  ['inProgress', 'documents.assigned', false],
  ['completed', 'documents.overdue', true],
  ['recalled', 'documents.dueSoon', true],
] as const)('in state %s, %s is settled: %s', (state, kind, expected) => {
  expect(settledByIncoming({ state, requests: [] }).includes(kind)).toBe(expected);
});

test('a sender’s request asks until it is answered', () => {
  const request = { kind: 'recall' } as never;
  expect(settledByIncoming({ state: 'recorded', requests: [request] })).not.toContain(
    'documents.senderAsks',
  );
  expect(settledByIncoming({ state: 'recorded', requests: [] })).toContain('documents.senderAsks');
});
