import { expect, test } from 'vitest';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { listFields } from './form-fields.ts';
import { openPdf } from './pdf-document.ts';

function fieldsOf(fields: string, ...extra: string[]) {
  const catalogEntries = `/AcroForm << /Fields ${fields} >> `;
  return listFields(openPdf(buildTestPdf({ catalogEntries, extra })));
}

test('lists terminal fields in order, with names and types from above', () => {
  const fields = fieldsOf(
    '[100 0 R 103 0 R]',
    '<< /T (a) /FT /Tx /V (v) /Kids [101 0 R 102 0 R] >>',
    '<< /T (b) >>',
    '<< /T (c) /FT /Sig /V 4 0 R >>',
    '<< /T (d) /FT /Btn /Kids [104 0 R] >>',
    '<< /Subtype /Widget >>',
  );
  expect(
    fields.map(({ name, type, widgets }) => [name, type, widgets.map(({ num }) => num)]),
  ).toEqual([
    ['a.b', 'Tx', [101]],
    ['a.c', 'Sig', [102]],
    ['d', 'Btn', [104]],
  ]);
  expect(fields[0]?.value).toMatchObject({ kind: 'string' });
});

test('a document without form has no fields', () => {
  expect(listFields(openPdf(buildTestPdf()))).toEqual([]);
});

test.each([
  ['a field twice', '[100 0 R 100 0 R]', '<< /T (a) >>'],
  ['a field below itself', '[100 0 R]', '<< /T (a) /Kids [100 0 R] >>'],
  ['a field that is no object', '[<< /T (a) >>]', '1'],
  ['a field that is not there', '[150 0 R]', '1'],
])('refuses %s', (_, fields, extra) => {
  expect(() => fieldsOf(fields, extra)).toThrow(expect.objectContaining({ code: 'PDF_DAMAGED' }));
});
