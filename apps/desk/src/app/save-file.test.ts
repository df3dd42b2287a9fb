import { expect, test } from 'vitest';
import { fileNameOf } from './save-file.ts';

test.each([
  [
    `attachment; filename="So.pdf"; filename*=UTF-8''S%E1%BB%95%20%C4%91%E1%BA%BFn.pdf`,
    'Sổ đến.pdf',
  ],
  ['inline', 'tep'],
])('the name in %s is %s', (disposition, name) => {
  expect(fileNameOf(disposition)).toBe(name);
});
