import { expect, test } from 'vitest';
import { requireUtf8 } from './require-utf8.ts';

const XML = '<?xml version="1.0"?><a/>';
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a/>`;
const latin1 = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['no declaration', latin1('<a/>')],
  ['no encoding', latin1(XML)],
  ['UTF-8', latin1(declared('UTF-8'))],
  ['utf8 in small letters', latin1(declared('utf8'))],
  ['plain ASCII', latin1(declared('US-ASCII'))],
])('accepts %s', (_, bytes) => {
  expect(requireUtf8(bytes)).toEqual(bytes);
});

test('drops the byte order mark and blanks before the declaration', () => {
  const text = requireUtf8(Buffer.from(`\ufeff\r\n ${XML}`));
  expect(new TextDecoder().decode(text)).toBe(XML);
});

test.each([
  ['UTF-16 little end first', Buffer.from(`\ufeff${XML}`, 'utf16le')],
  ['UTF-16 big end first', Buffer.from(`\ufeff${XML}`, 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from(XML, 'utf16le')],
  ['UTF-16 without a mark, big end first', Buffer.from(XML, 'utf16le').swap16()],
  ['EBCDIC', Buffer.from([0x4c, 0x6f, 0xa7, 0x94, 0x93])],
  ['UTF-7', latin1(declared('UTF-7'))],
  ['windows-1258', latin1(declared('windows-1258'))],
  ['an encoding after other parts', latin1("<?xml version='1.0' encoding = 'UTF-16' ?><a/>")],
])('refuses %s', (_, bytes) => {
  expect(() => requireUtf8(bytes)).toThrow(
    expect.objectContaining({ code: 'ENCODING_UNSUPPORTED' }),
  );
});
