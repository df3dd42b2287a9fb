import { type Outcome, Verdict } from '@hien-luong/trust/contract';
import { expect, test } from 'vitest';
import { outcomeOfFiles } from './outcome-of-files.ts';

const judged = (outcome: Outcome): Verdict =>
  Verdict.parse({
    outcome,
    signatures: [],
    problem: null,
    checkedAt: '2026-11-20T01:00:00.000Z',
    sha256: '',
  });

test('the main file decides, whatever the others are', () => {
  const attachment = { role: 'attachment', verdict: judged('invalid') } as const;
  expect(outcomeOfFiles([attachment, { role: 'main', verdict: judged('valid') }])).toBe('valid');
  expect(outcomeOfFiles([{ role: 'main', verdict: judged('invalid') }])).toBe('invalid');
});

test('nothing can be said without a main file, or of one that is no PDF', () => {
  expect(outcomeOfFiles([])).toBe('indeterminate');
  expect(outcomeOfFiles([{ role: 'main', verdict: null }])).toBe('indeterminate');
});
