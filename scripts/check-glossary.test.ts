import { expect, test } from 'vitest';
import { checkGlossary } from './check-glossary.mjs';
import { plantTree } from './plant-tree.ts';

const GLOSSARY = [
  'vi,en,identifier,law,note',
  'văn bản đến,incoming document,incomingDocument,"NĐ 30/2020/NĐ-CP Đ.3, Đ.20","avoid: inboundDocument, arrivedDocument"',
  'chữ ký số,digital signature,digitalSignature,,',
  'số,number,number,,',
  'đơn vị,unit,unit,,"any node, ""agency"" is one"',
  '',
].join('\n');

const CLEAN = {
  'docs/glossary.csv': GLOSSARY,
  'modules/documents/src/data.ts':
    "// van ban den\nexport const incomingDocument = { so: 'van ban den', number: 1, den: 2 };\n",
  'modules/documents/src/migrations/0001_documents.sql':
    "-- vanBanDen\ncreate table incoming_document (title text default 'van ban den');\n",
  'modules/exchange/src/adapters/portal.ts': 'export const vanBanDen = 1;\n',
};

test('English identifiers, Vietnamese texts and adapters are clean', () => {
  using tree = plantTree(CLEAN);
  expect(checkGlossary(tree.root)).toEqual([]);
});

test.each<[string, string, string]>([
  ['vietnamese-identifier', 'modules/documents/src/rules.ts', 'export const vanBanDen = 1;'],
  ['vietnamese-identifier', 'modules/documents/src/rules.ts', 'const a = { list_don_vi: 1 };'],
  ['vietnamese-identifier', 'modules/documents/src/rules.ts', 'type ChuKySoRow = 1;'],
  ['vietnamese-identifier', 'modules/documents/src/rules.ts', 'f.getDonvi();'],
  [
    'vietnamese-identifier',
    'modules/documents/src/migrations/0002_x.sql',
    'create table don_vi ();',
  ],
  ['second-identifier', 'modules/documents/src/rules.ts', 'function inboundDocument() {}'],
  ['second-identifier', 'modules/documents/src/rules.ts', 'class ArrivedDocument {}'],
  [
    'second-identifier',
    'modules/documents/src/migrations/0002_x.sql',
    'drop table arrived_document;',
  ],
])('%s is found in %s: %s', (rule, path, content) => {
  using tree = plantTree({ ...CLEAN, [path]: `\n${content}\n` });
  expect(checkGlossary(tree.root)).toEqual([expect.objectContaining({ rule, path, line: 2 })]);
});

test('a file named in Vietnamese is found', () => {
  using tree = plantTree({
    ...CLEAN,
    'modules/documents/src/don-vi.ts': 'export const unit = 1;\n',
  });
  expect(checkGlossary(tree.root)).toMatchObject([{ rule: 'vietnamese-identifier' }]);
});

test.each<[string, string]>([
  ['glossary-twice', 'Đơn vị,organisation,organisation,,'],
  ['glossary-form', 'sở,department,department'],
  ['glossary-form', 'sở,department,Department,,'],
  ['glossary-form', 'sở,,department,,'],
  ['glossary-form', `${'sở'.normalize('NFD')},department,department,,`],
])('%s is found in the row %s', (rule, row) => {
  using tree = plantTree({ ...CLEAN, 'docs/glossary.csv': `${GLOSSARY}${row}\n` });
  expect(checkGlossary(tree.root)).toEqual([
    expect.objectContaining({ rule, path: 'docs/glossary.csv', line: 6 }),
  ]);
});

test('a glossary with another head is found', () => {
  using tree = plantTree({ 'docs/glossary.csv': 'vi;en;identifier;law;note\n' });
  expect(checkGlossary(tree.root)).toMatchObject([{ rule: 'glossary-form' }]);
});
