import { expect, test } from 'vitest';
import { countReport, writeCount } from './test-count.mjs';

function fileOf(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((one) => ({ status: one })) };
}

test.each([
  ['all kinds of results', [fileOf('failed', 'passed', 'failed', 'pending', 'todo')], 1, [1, 1, 2]],
  [
    'several files',
    [fileOf('passed', 'passed'), fileOf('passed', 'passed', 'passed')],
    0,
    [3, 0, 0],
  ],
  ['a file that could not be loaded', [fileOf('failed'), fileOf('passed', 'passed')], 1, [1, 1, 0]],
  ['a file whose hook failed', [fileOf('failed', 'skipped', 'skipped')], 1, [0, 1, 2]],
  ['an error outside of tests', [fileOf('passed', 'passed')], 1, [1, 1, 0]],
  ['a run in which nothing ran', [], 0, [0, 1, 0]],
])('%s', (_, testResults, exitCode, [passed, failed, skipped]) => {
  expect(countReport({ testResults }, exitCode)).toEqual({ passed, failed, skipped });
});

test('the last line', () => {
  expect(writeCount({ passed: 12, failed: 0, skipped: 3 })).toBe('12 passed, 0 failed, 3 skipped');
});
