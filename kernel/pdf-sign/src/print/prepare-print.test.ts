import { describe, expect, test } from 'vitest';
import { getPage } from '../document/page-tree.ts';
import { openPdf } from '../document/pdf-document.ts';
import { inspectPdf } from '../inspect-pdf.ts';
import { addTextFields } from '../sign/add-text-fields.ts';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { hasProgram, run, withFiles } from '../testing/command-line.ts';
import { typeset } from '../testing/typeset.ts';
import { lowestMark } from './lowest-mark.ts';
import { preparePrint } from './prepare-print.ts';

const addendum = {
  pdf: typeset('#set page(width: 300pt, height: 100pt, margin: 0pt)\nADDENDUM'),
  width: 300,
  height: 100,
  left: 85,
  gap: 10,
  top: 60,
  bottom: 56,
};

function lowestOf(pdf: Uint8Array): number | undefined {
  const document = openPdf(pdf);
  return lowestMark(document, getPage(document, 1));
}

/** A page of one content stream, 595 × 842. */
function drawing(content: string, objects = ''): Buffer {
  const stream = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  return buildTestPdf({ extra: [stream, objects || 'null'], pageEntries: '/Contents 100 0 R ' });
}

describe('the lowest mark of a page', () => {
  test.each([
    ['text, by what hangs below its line', 'BT /F1 20 Tf 72 300 Td (x) Tj ET', 295],
    ['lines of text moved by leading', 'BT /F1 20 Tf 20 TL 72 300 Td (x) Tj T* (x) Tj ET', 275],
    [
      'text under a matrix',
      'q 0.5 0 0 0.5 0 0 cm BT /F1 20 Tf 1 0 0 1 0 300 Tm (x) Tj ET Q',
      147.5,
    ],
    ['a filled box', '10 200 50 -60 re f', 140],
    ['a line', '10 120 m 300 130 l S', 120],
    ['nothing where a box is white', 'BT /F1 20 Tf 72 300 Td (x) Tj ET 1 g 0 0 595 842 re f', 295],
    ['nothing where a path only clips', 'BT /F1 20 Tf 72 300 Td (x) Tj ET 0 0 595 842 re W n', 295],
    ['a state that was restored', 'q 1 0 0 1 0 -200 cm Q 10 200 50 60 re f', 200],
    ['an image written inline', 'q 100 0 0 80 20 90 cm BI /W 1 /H 1 ID x EI Q', 90],
  ])('is %s', (_, content, lowest) => {
    expect(lowestOf(drawing(content))).toBeCloseTo(lowest, 5);
  });

  test('is told through forms and where a typesetter ended', () => {
    expect(
      lowestOf(typeset('#set page(paper: "a4", margin: 2cm, footer: none)\nOne line')),
    ).toBeGreaterThan(750);
  });

  test('is unknown where the stream is compressed in a way that cannot be read', () => {
    const odd = '<< /Length 3 /Filter /LZWDecode >>\nstream\nabc\nendstream';
    const pdf = buildTestPdf({ extra: [odd], pageEntries: '/Contents 100 0 R ' });
    expect(lowestOf(pdf)).toBeUndefined();
  });

  test('counts a field that shows something', () => {
    const pdf = addTextFields(buildTestPdf(), [{ name: 'a', page: 1, rect: [50, 90, 40, 20] }]);
    expect(lowestOf(pdf)).toBe(90);
  });
});

describe('a print', () => {
  test('has the addendum directly under the last line', () => {
    const { page, pdf, rect } = preparePrint(buildTestPdf(), addendum);
    expect(page).toBe(1);
    // The line of 18 points stands at 760.
    expect(rect).toEqual([85, 760 - 18 / 4 - 10 - 100, 300, 100]);
    expect(inspectPdf(pdf).pageCount).toBe(1);
  });

  test.each([
    ['where the page is full', drawing('BT /F1 18 Tf 72 150 Td (low) Tj ET')],
    ['where the page lies on its side', buildTestPdf({ pageEntries: '/Rotate 90 ' })],
  ])('has it on a page of its own %s', (_, source) => {
    const { page, pdf, rect } = preparePrint(source, addendum);
    expect(page).toBe(2);
    expect(rect[1]).toBeCloseTo(841.89 - 60 - 100, 2);
    expect(inspectPdf(pdf).pages.at(-1)).toEqual({ mediaBox: [0, 0, 595.28, 841.89], rotate: 0 });
  });

  test('has no fields left, and what they showed is content', () => {
    const source = addTextFields(buildTestPdf(), [{ name: 'a', page: 1, rect: [50, 400, 40, 20] }]);
    const { pdf, rect } = preparePrint(source, addendum);
    const { signatureFields, textFields } = inspectPdf(pdf);
    expect([signatureFields, textFields]).toEqual([[], []]);
    expect(rect[1] + rect[3]).toBe(390);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/HlPrint1 Do');
  });

  test.skipIf(!hasProgram('qpdf') || !hasProgram('pdftotext'))('is read by others', () => {
    for (const form of ['table', 'stream', 'hybrid'] as const) {
      const { pdf } = preparePrint(buildTestPdf({ form, pages: 2 }), addendum);
      withFiles({ pdf }, (paths) => {
        expect(run('qpdf', '--check', paths.pdf).status).toBe(0);
        expect(run('pdftotext', paths.pdf, '-').output).toMatch(/Luong 2\s+ADDENDUM/u);
      });
    }
  });
});
