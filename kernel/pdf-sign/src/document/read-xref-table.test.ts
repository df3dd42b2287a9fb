import { expect, test } from 'vitest';
import { DEFAULT_PDF_LIMITS } from '../pdf-limits.ts';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { readXrefTable } from './read-xref-table.ts';

function read(text: string) {
  return readXrefTable(Buffer.from(text, 'latin1'), 0, DEFAULT_PDF_LIMITS);
}

const FREE = '0000000000 65535 f \n';

test('reads subsections up to the end of the trailer', () => {
  const text = `xref\n0 1\n${FREE}7 2\n0000000100 00000 n \n0000000200 00003 n \ntrailer\n<< /Size 9 >>`;
  const section = read(`${text}\nstartxref`);
  expect([...section.entries]).toEqual([
    [0, { kind: 'free' }],
    [7, { kind: 'offset', offset: 100, gen: 0 }],
    [8, { kind: 'offset', offset: 200, gen: 3 }],
  ]);
  expect(section).toMatchObject({ form: 'table', end: text.length });
});

test('finds in a hybrid file what its table hides', () => {
  const pdf = buildTestPdf({ form: 'hybrid' });
  const section = readXrefTable(pdf, pdf.lastIndexOf('\nxref\n') + 1, DEFAULT_PDF_LIMITS);
  expect(section.form).toBe('table');
  expect(section.entries.get(1)).toMatchObject({ kind: 'packed' });
});

test('refuses a hybrid file that old and new readers see differently', () => {
  const text = buildTestPdf({ form: 'hybrid' }).toString('latin1');
  const at = text.lastIndexOf('\nxref\n') + 1;
  const shadow = text.slice(at).replace('trailer', '11 1\n0000000099 00000 n \ntrailer');
  const pdf = Buffer.from(text.slice(0, at) + shadow, 'latin1');
  expect(() => readXrefTable(pdf, at, DEFAULT_PDF_LIMITS)).toThrow('object 11 defined twice');
});

test.each([
  ['an object listed twice', `xref\n0 1\n${FREE}0 1\n${FREE}trailer << >>`, 'PDF_DAMAGED'],
  ['an entry of no kind', 'xref\n0 1\n0000000000 65535 x \ntrailer << >>', 'PDF_DAMAGED'],
  ['fewer entries than said', `xref\n0 2\n${FREE}trailer << >>`, 'PDF_DAMAGED'],
  ['no trailer', `xref\n0 1\n${FREE}`, 'PDF_DAMAGED'],
  ['more than memory holds', 'xref\n0 4000000000\n', 'PDF_LIMIT_EXCEEDED'],
])('refuses %s', (_, text, code) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code }));
});
