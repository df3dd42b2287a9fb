import { expect, test } from 'vitest';
import { rewriteObjects } from '../testing/attack.ts';
import { appendRawRevision, buildTestPdf } from '../testing/build-test-pdf.ts';
import { getPage, mediaBoxOf, rotationOf, walkPages } from './page-tree.ts';
import { openPdf } from './pdf-document.ts';

test('walks a tree of several levels in order, with what each level hands down', () => {
  const pdf = appendRawRevision(
    buildTestPdf({ pages: 3 }),
    new Map([
      [2, '<< /Type /Pages /Kids [50 0 R 14 0 R] /Count 3 /MediaBox [0 0 100 200] >>'],
      [
        50,
        '<< /Type /Pages /Parent 2 0 R /Kids [12 0 R 10 0 R] /Count 2 /MediaBox [300 400 0 0] /Rotate 450 >>',
      ],
    ]),
  );
  const document = openPdf(pdf);
  const pages = [...walkPages(document)];
  expect(pages.map(({ ref }) => ref.num)).toEqual([12, 10, 14]);
  expect(pages.map((page) => mediaBoxOf(document, page))).toEqual([
    [0, 0, 300, 400],
    [0, 0, 300, 400],
    [0, 0, 100, 200],
  ]);
  expect(pages.map((page) => rotationOf(document, page))).toEqual([90, 90, 0]);
});

test.each([0, 4, -1, 1.5])('has no page %d of three', (number) => {
  const document = openPdf(buildTestPdf({ pages: 3 }));
  expect(() => getPage(document, number)).toThrow(
    expect.objectContaining({ code: 'PAGE_NOT_FOUND' }),
  );
});

test.each([
  ['a page twice', '[10 0 R 10 0 R]'],
  ['itself', '[2 0 R]'],
  ['nothing', '[99 0 R]'],
  ['a page that is no object', '[<< /Type /Page >>]'],
])('refuses a tree that holds %s', (_, kids) => {
  const pdf = rewriteObjects(buildTestPdf(), { 2: (text) => text.replace(/\[10 0 R\]/, kids) });
  expect(() => [...walkPages(openPdf(pdf))]).toThrow(
    expect.objectContaining({ code: 'PDF_DAMAGED' }),
  );
});
