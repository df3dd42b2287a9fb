import { expect, test } from 'vitest';
import { formatHandedCode } from './format-handed-code.ts';

test('names the account, the code and until when it may be used, in Vietnam', () => {
  const text = formatHandedCode('quan.tri', 'ABCDE-FGHJK', new Date('2026-12-01T18:30:00Z'));
  expect(text).toContain('quan.tri');
  expect(text).toContain('ABCDE-FGHJK');
  expect(text).toContain('02/12/2026');
});
