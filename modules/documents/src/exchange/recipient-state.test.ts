import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasRecorded, recipientState } from './recipient-state.ts';
import { statusOfAct } from './send-status.ts';

const state = (...codes: string[]) => recipientState(codes.map((code) => ({ code })));

test.each([
  [[], 'queued'],
  [['failed'], 'failed'],
  [['failed', 'sent'], 'sent'],
  [['sent', '01'], 'arrived'],
  [['sent', '01', '02'], 'returned'],
  [['02', '03'], 'accepted'],
  [['06', '01', 'sent'], 'completed'],
  [['failed', '01'], 'arrived'],
  [['13'], 'recallRequested'],
  [['sent', '01', '03', '13'], 'recallRequested'],
  [['sent', '01', '03', '13', '15'], 'recalled'],
  [['sent', '01', '03', '13', '15', '05', '06'], 'recalled'],
  [['sent', '01', '03', '13', '16'], 'accepted'],
  [['sent', '01', 'update', '15'], 'arrived'],
  [['sent', '01', 'replace', '15', '13'], 'recallRequested'],
  [['sent', 'nonsense'], 'sent'],
] as const)('%s: %s', (codes, expected) => {
  expect(state(...codes)).toBe(expected);
});

test('neither order nor repetition of what came back matters', () => {
  const codes = fc.array(
    fc.constantFrom('sent', 'failed', '01', '02', '03', '04', '05', '06', '13'),
  );
  fc.assert(
    fc.property(codes, codes, (some, more) => {
      const all = [...some, ...more, ...some];
      expect(state(...all)).toBe(state(...more.toReversed(), ...some));
    }),
  );
});

test('only what stands in a register counts as recorded', () => {
  expect(hasRecorded('arrived')).toBe(false);
  expect(hasRecorded('returned')).toBe(false);
  expect(hasRecorded('accepted')).toBe(true);
  expect(hasRecorded('completed')).toBe(true);
});

test('the sender is told of each step and of nothing within the agency', () => {
  expect(
    (
      [
        'arrived',
        'returned',
        'recorded',
        'directed',
        'started',
        'completed',
        'progressed',
        'replied',
        'requested',
        'requestAgreed',
        'requestRefused',
      ] as const
    ).map(statusOfAct),
  ).toEqual(['01', '02', '03', '04', '05', '06', undefined, undefined, undefined, '15', '16']);
});
