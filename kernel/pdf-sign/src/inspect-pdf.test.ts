import { describe, expect, test } from 'vitest';
import { inspectPdf } from './inspect-pdf.ts';
import { DEFAULT_PDF_LIMITS } from './pdf-limits.ts';
import { buildTestPdf } from './testing/build-test-pdf.ts';

describe('inspectPdf', () => {
  test.each(['table', 'stream', 'hybrid'] as const)('reads pages of a %s file', (form) => {
    const inspection = inspectPdf(buildTestPdf({ form, pages: 3, pageEntries: '/Rotate -90 ' }));
    expect(inspection).toEqual({
      version: '1.7',
      pageCount: 3,
      pages: Array.from({ length: 3 }, () => ({ mediaBox: [0, 0, 595, 842], rotate: 270 })),
      revisions: 1,
      signatureFields: [],
      textFields: [],
    });
  });

  test('takes the version of the catalog before that of the header', () => {
    expect(inspectPdf(buildTestPdf({ catalogEntries: '/Version /2.0 ' })).version).toBe('2.0');
  });

  const table = buildTestPdf().toString('latin1');
  const edited = (from: string | RegExp, to: string) =>
    Buffer.from(table.replace(from, to), 'latin1');
  test.each([
    ['nothing', new Uint8Array(0), 'NOT_A_PDF'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NOT_A_PDF'],
    ['a header alone', Buffer.from('%PDF-1.7\n'), 'PDF_DAMAGED'],
    ['half a file', buildTestPdf().subarray(0, 300), 'PDF_DAMAGED'],
    ['startxref beyond the end', edited(/startxref\n\d+/, 'startxref\n999999'), 'PDF_DAMAGED'],
    [
      'a loop of sections',
      edited('/Root', `/Prev ${table.indexOf('xref\n')} /Root`),
      'PDF_DAMAGED',
    ],
    ['encryption', edited('/Root', '/Encrypt << >> /Root'), 'PDF_ENCRYPTED'],
    ['no catalog', edited('/Root 1 0 R', '/Root 77 0 R'), 'PDF_DAMAGED'],
    ['a page that is its own parent', edited('/Kids [10', '/Kids [2'), 'PDF_DAMAGED'],
    ['a million pages in one table line', edited('0 12\n', '0 99999999\n'), 'PDF_LIMIT_EXCEEDED'],
    ['deep nesting', edited('/Root', `/Deep ${'['.repeat(200)} /Root`), 'PDF_LIMIT_EXCEEDED'],
  ])('refuses %s', (_, pdf, code) => {
    expect(() => inspectPdf(pdf)).toThrow(expect.objectContaining({ code }));
  });

  test('refuses what is too large before reading it', () => {
    const limits = { ...DEFAULT_PDF_LIMITS, maxBytes: 100 };
    expect(() => inspectPdf(buildTestPdf(), limits)).toThrow(
      expect.objectContaining({ code: 'PDF_TOO_LARGE' }),
    );
  });
});
