import { expect, test } from 'vitest';
import { DEFAULT_XML_LIMITS } from '../xml-limits.ts';
import { withXml } from './open-xml.ts';

const UTF16 = Buffer.from('\uFEFF<a/>', 'utf16le');
const BOMB = `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(50)}">${'<!ENTITY c "&b;&b;&b;&b;">'.repeat(3)}]><a>&c;</a>`;

test.each([
  ['a document type', '<!DOCTYPE a><a/>', 'XML_DTD_REFUSED'],
  ['an identifier by default', '<!DOCTYPE a [<!ATTLIST a Id CDATA "x">]><a/>', 'XML_DTD_REFUSED'],
  ['entities that grow', BOMB, 'XML_DTD_REFUSED'],
  [
    'a file of this machine',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    'XML_DTD_REFUSED',
  ],
  ['UTF-16', UTF16, 'XML_ENCODING_UNSUPPORTED'],
  ['bytes that are not UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0x3e]), 'XML_ENCODING_UNSUPPORTED'],
  ['UTF-7 by name', '<?xml version="1.0" encoding="UTF-7"?><a/>', 'XML_ENCODING_UNSUPPORTED'],
  [
    'another encoding',
    "<?xml version='1.0' encoding='windows-1258'?><a/>",
    'XML_ENCODING_UNSUPPORTED',
  ],
  ['XML 1.1', '<?xml version="1.1"?><a/>', 'XML_MALFORMED'],
  ['too many levels', '<a>'.repeat(300) + '</a>'.repeat(300), 'XML_TOO_DEEP'],
  ['too much markup', `<a>${'<b/>'.repeat(2000)}</a>`, 'XML_TOO_LARGE'],
  ['too many bytes', `<a>${'b'.repeat(20_000)}</a>`, 'XML_TOO_LARGE'],
  ['an undeclared prefix', '<b:a/>', 'XML_MALFORMED'],
  ['an attribute twice', '<a b="1" b="2"/>', 'XML_MALFORMED'],
  [
    'an attribute twice under two prefixes',
    '<a xmlns:p="u:1" xmlns:q="u:1" p:b="" q:b=""/>',
    'XML_MALFORMED',
  ],
  ['two roots', '<a/><b/>', 'XML_MALFORMED'],
  ['nothing', '', 'XML_MALFORMED'],
  ['an unknown entity', '<a>&nbsp;</a>', 'XML_MALFORMED'],
])('refuses %s', (_, input, code) => {
  const limits = { ...DEFAULT_XML_LIMITS, maxBytes: 10_000, maxMarkup: 1000 };
  const open = () => withXml(Buffer.from(input), limits, () => 'opened');
  expect(open).toThrow(expect.objectContaining({ name: 'XmlSignError', code }));
});

test('opens UTF-8 with and without its mark and its name', () => {
  for (const head of [
    '',
    '\uFEFF',
    '<?xml version="1.0"?>',
    '<?xml version="1.0" encoding="utf-8"?>',
  ]) {
    const name = withXml(Buffer.from(`${head}<á/>`), DEFAULT_XML_LIMITS, ({ root }) => root.name);
    expect(name).toBe('á');
  }
});
