import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';
import { WorkbookError } from './workbook-error.ts';
import { writeSheet } from './write-sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LIMITS = { maxRows: 100 };

/** A workbook with parts put in place of the written ones. */
function workbook(changes: Record<string, string>): Uint8Array {
  const parts = unzipSync(writeSheet({ name: 'A', rows: [['x']] }));
  for (const [path, xml] of Object.entries(changes)) parts[path] = strToU8(xml);
  return zipSync(parts);
}

function sheetOf(inside: string, more: Record<string, string> = {}): Uint8Array {
  return workbook({
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${inside}</worksheet>`,
    ...more,
  });
}

const data = (cells: string) => `<sheetData><row r="7">${cells}</row></sheetData>`;
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;day&quot;0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

test.each([
  ['inline text', '<c r="B7" t="inlineStr"><is><t>Hải Lăng</t></is></c>', 'text', 'Hải Lăng'],
  [
    'text in runs',
    '<c r="B7" t="inlineStr"><is><r><t>Hải </t></r><r><t>Lăng</t></r></is></c>',
    'text',
    'Hải Lăng',
  ],
  ['shared text', '<c r="B7" t="s"><v>1</v></c>', 'text', 'hai'],
  [
    'a shared text that is not there',
    '<c r="B7" t="s"><v>9</v></c><c r="C7"><v>1</v></c>',
    undefined,
    undefined,
  ],
  ['a number', '<c r="B7"><v>45123456789</v></c>', 'number', '45123456789'],
  ['a date of a built-in format', '<c r="B7" s="1"><v>44286</v></c>', 'date', '2021-03-31'],
  ['a date of a spelled format', '<c r="B7" s="2"><v>1</v></c>', 'date', '1900-01-01'],
  ['the day that never was', '<c r="B7" s="1"><v>60</v></c>', 'number', '60'],
  ['a number in a format with words', '<c r="B7" s="3"><v>5</v></c>', 'number', '5'],
  ['a truth', '<c r="B7" t="b"><v>1</v></c>', 'boolean', '1'],
  ['an error', '<c r="B7" t="e"><v>#REF!</v></c>', 'error', '#REF!'],
])('%s', (_, cells, kind, text) => {
  const bytes = sheetOf(data(cells), {
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>một</t></si><si><t>hai</t></si></sst>`,
  });
  const [row] = readSheet(bytes, LIMITS).rows;
  expect(row?.number).toBe(7);
  const cell = row?.cells.get(1);
  expect([cell?.kind, cell?.text]).toEqual([kind, text]);
});

test('a formula is told, with what it last gave', () => {
  const bytes = sheetOf(data('<c r="A7" t="str"><f>HYPERLINK("http://a")</f><v>x</v></c>'));
  expect(readSheet(bytes, LIMITS).rows[0]?.cells.get(0)).toEqual({
    kind: 'text',
    text: 'x',
    formula: true,
    merged: false,
  });
});

test('every cell of a merged range is told, the empty ones too', () => {
  const bytes = sheetOf(
    `${data('<c r="A7"><v>1</v></c><c r="B7"/><c r="C7"><v>2</v></c>')}<mergeCells><mergeCell ref="A7:B8"/></mergeCells>`,
  );
  const cells = readSheet(bytes, LIMITS).rows[0]?.cells;
  expect([0, 1, 2].map((column) => cells?.get(column)?.merged)).toEqual([true, true, false]);
});

test('days of 1904', () => {
  const bytes = sheetOf(data('<c r="A7" s="1"><v>42824</v></c>'), {
    'xl/styles.xml': STYLES,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}"><workbookPr date1904="1"/></workbook>`,
  });
  expect(readSheet(bytes, LIMITS).rows[0]?.cells.get(0)?.text).toBe('2021-03-31');
});

describe('refuses', () => {
  const declared = `<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
  const many = Array.from({ length: 101 }, (_, n) => `<row r="${n + 1}"><c><v>1</v></c></row>`);
  const bomb = workbook({ 'xl/worksheets/sheet1.xml': ' '.repeat(70 * 1024 * 1024) });

  test.each([
    ['what is no archive', Buffer.from('PK nonsense'), 'NOT_A_WORKBOOK'],
    ['nothing', new Uint8Array(), 'NOT_A_WORKBOOK'],
    ['an archive of something else', zipSync({ a: strToU8('b') }), 'NOT_A_WORKBOOK'],
    [
      'an encrypted or old workbook',
      Buffer.from('d0cf11e0a1b11ae100', 'hex'),
      'WORKBOOK_ENCRYPTED',
    ],
    [
      'a document type declaration',
      workbook({ 'xl/worksheets/sheet1.xml': declared }),
      'NOT_A_WORKBOOK',
    ],
    ['XML that does not end', workbook({ 'xl/worksheets/sheet1.xml': '<a>' }), 'NOT_A_WORKBOOK'],
    ['a part of 70 MB in a few kilobytes', bomb, 'TOO_LARGE'],
    ['too many rows', sheetOf(`<sheetData>${many.join('')}</sheetData>`), 'TOO_MANY_ROWS'],
    [
      'a merged range of the whole sheet',
      sheetOf('<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
      'TOO_LARGE',
    ],
  ])('%s', (_, bytes, code) => {
    const refused = expect.objectContaining({ code });
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(() => readSheet(bytes, LIMITS)).toThrow(refused);
  });

  test('a size that lies: no more is unpacked than the entry states', () => {
    const honest = Buffer.from(bomb);
    // The size in both headers of the entry: 70 MiB said to be ten bytes.
    const size = Buffer.alloc(4);
    size.writeUInt32LE(70 * 1024 * 1024);
    const lie = Buffer.from(honest);
    for (let at = lie.indexOf(size); at >= 0; at = lie.indexOf(size, at + 4))
      lie.writeUInt32LE(10, at);
    expect(lie.equals(honest)).toBe(false);
    expect(() => readSheet(lie, LIMITS)).toThrow(WorkbookError);
  });
});

test('mutated bytes are read or refused by name', () => {
  const good = Buffer.from(
    writeSheet({
      name: 'A',
      rows: [
        ['STT', 'Họ tên'],
        ['1', 'Ví Dụ'],
      ],
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      (changes) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        try {
          readSheet(bytes, LIMITS);
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookError);
        }
      },
    ),
    { numRuns: 200 },
  );
});
