import type { FuzzTarget } from '@hien-luong/contract';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet, WorkbookError, writeSheet } from '../src/index.ts';

const LIMITS = { maxRows: 1000, maxBytes: 1 << 22 };
const BOOK = writeSheet({
  name: 'Trang 1',
  rows: [
    ['Họ tên', 'Ngày sinh', 'Số'],
    ['Nguyễn Thị Hiền', '02/03/1990', '045123456789'],
    ['', '=1+1'],
  ],
  widths: [20, 12],
});
const PARTS = unzipSync(BOOK);
const SHEET = 'xl/worksheets/sheet1.xml';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
/** What Excel writes and our own writer does not: shared texts, dates, formulas, merged cells. */
const RICH: Readonly<Record<string, string>> = {
  'xl/workbook.xml': strFromU8(PARTS['xl/workbook.xml'] ?? new Uint8Array()),
  'xl/_rels/workbook.xml.rels': strFromU8(PARTS['xl/_rels/workbook.xml.rels'] ?? new Uint8Array()),
  'xl/sharedStrings.xml': `<sst ${MAIN}><si><t>một</t></si><si><r><t>hai</t></r><r><t xml:space="preserve"> ba</t></r></si></sst>`,
  'xl/styles.xml': `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  [SHEET]: `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>45000</v></c><c r="B2" s="2"><v>45000.5</v></c><c r="C2"><f>A2+1</f><v>7</v></c></row><row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-03-02T00:00:00</v></c><c t="str"><v>x</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`,
};
/** Comes into no part, so that one text can hold all of them. */
const BOUNDARY = '\n%%';

const JOINED = strToU8(
  Object.entries(RICH)
    .map(([name, xml]) => `${name}\n${xml}`)
    .join(BOUNDARY),
);

/** Parts out of one text, packed unchanged: a changed archive is mostly refused before its parts are read. */
function readParts(input: Uint8Array): void {
  const parts = strFromU8(input).split(BOUNDARY);
  const files: Record<string, Uint8Array> = {};
  for (const part of parts) {
    const end = part.indexOf('\n');
    files[part.slice(0, end)] = strToU8(part.slice(end + 1));
  }
  readSheet(zipSync(files, { level: 0 }), LIMITS);
}

function target(name: string, shape: FuzzTarget['shape'], of: [Uint8Array, FuzzTarget['run']]) {
  const knownError = (error: unknown) => error instanceof WorkbookError;
  return { name, shape, seeds: () => [of[0]], run: of[1], knownError };
}

export const fuzzTargets: readonly FuzzTarget[] = [
  target('xlsx', 'bytes', [
    BOOK,
    (input) => {
      readSheet(input, LIMITS);
    },
  ]),
  target('xlsx-parts', 'text', [JOINED, readParts]),
];
