import { expect, test } from 'vitest';
import { compareFile } from './compare-file.ts';

const ISSUED = { sha256: 'aa', size: 100 };

test.each([
  ['same', { sha256: 'aa', size: 100, sha256OfBeginning: undefined }],
  ['extended', { sha256: 'bb', size: 120, sha256OfBeginning: 'aa' }],
  ['different', { sha256: 'bb', size: 120, sha256OfBeginning: 'cc' }],
  ['different', { sha256: 'bb', size: 80, sha256OfBeginning: undefined }],
])('%s: %o', (comparison, file) => {
  expect(compareFile(ISSUED, file)).toBe(comparison);
});
