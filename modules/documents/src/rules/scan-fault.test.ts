import { expect, test } from 'vitest';
import { findScanFault } from './scan-fault.ts';

test.each([
  ['1.3', 1, 'version'],
  ['1.4', 1, undefined],
  ['1.7', 3, undefined],
  ['2.0', 1, undefined],
  ['1.7', 0, 'noPages'],
])('PDF %s with %s pages: %s', (version, pageCount, fault) => {
  expect(findScanFault({ version, pageCount })).toBe(fault);
});
