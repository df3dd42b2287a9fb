import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sanitizeAttachmentName } from './attachment-name.ts';

test.each([
  ['Quyết định 15.pdf', 'Quyết định 15.pdf'],
  ['C:\\Users\\a\\thu.pdf', 'thu.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a/..', ''],
  ['.bashrc', 'bashrc'],
  ['hoa\u202Efdp.exe', 'hoafdp.exe'],
  ['a\u0000b\r\n.pdf', 'ab.pdf'],
  ['a:b?.pdf', 'a_b_.pdf'],
  [`${'đ'.repeat(300)}.pdf`, `${'đ'.repeat(196)}.pdf`],
  ['', ''],
])('%j', (text, name) => {
  expect(sanitizeAttachmentName(text)).toBe(name);
});

test('is idempotent and leaves no way out of a folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const name = sanitizeAttachmentName(text);
      expect(sanitizeAttachmentName(name)).toBe(name);
      expect(name).not.toMatch(/[/\\\0]|^\.+$/);
      expect([...name].length).toBeLessThanOrEqual(200);
    }),
  );
});
