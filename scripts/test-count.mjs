/**
 * What became of some tests.
 * @typedef {object} TestCount
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * The part of vitest's JSON report that counting needs.
 * @typedef {object} VitestReport
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/** @type {TestCount} */
export const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
/** @type {TestCount} */
export const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {TestCount[]} counts
 * @returns {TestCount}
 */
export function sumCounts(counts) {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * Counts a run of vitest. A file that could not be loaded holds no tests, and a run may fail
 * outside of any test: each counts as a failure, so that nothing broken can look green.
 * @param {VitestReport} report
 * @param {number} exitCode
 * @returns {TestCount}
 */
export function countReport({ testResults }, exitCode) {
  const files = testResults.map(({ status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').length;
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    const isBroken = status === 'failed' && failed === 0;
    const skipped = assertionResults.length - failed - passed;
    return { passed, failed: failed + (isBroken ? 1 : 0), skipped };
  });
  const sum = sumCounts(files);
  const isUnexplained = sum.failed === 0 && (exitCode !== 0 || sum.passed + sum.skipped === 0);
  return isUnexplained ? sumCounts([sum, ONE_FAILED]) : sum;
}

/**
 * The last line of `npm test`.
 * @param {TestCount} count
 */
export function writeCount({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
