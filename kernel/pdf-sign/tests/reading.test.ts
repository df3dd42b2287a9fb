import { describe, expect, test } from 'vitest';
import { inspectPdf } from '../src/inspect-pdf.ts';
import { appendRawRevision, buildTestPdf } from '../src/testing/build-test-pdf.ts';
import { hasProgram, qpdfConverted, run, withFiles } from '../src/testing/command-line.ts';
import { quirkyPdf } from '../src/testing/quirky-pdf.ts';
import { sealedOver } from '../src/testing/signed-samples.ts';
import { NOW, testAuthority } from '../src/testing/test-authority.ts';
import { typeset } from '../src/testing/typeset.ts';
import { verifyPdf } from '../src/verify/verify-pdf.ts';

const hasQpdf = hasProgram('qpdf');
const page = '#set page(paper: "a4")\n#set text(lang: "vi")\n= Quyết định\nỦy ban nhân dân tỉnh';

const READ: readonly [name: string, make: () => Uint8Array][] = [
  ['a plain file', () => quirkyPdf()],
  ['lines that end in carriage return and line feed', () => quirkyPdf({ lineEnd: '\r\n' })],
  ['lines that end in carriage returns', () => quirkyPdf({ lineEnd: '\r', entryEnd: ' \r' })],
  ['tabs, form feeds and zeros for blanks', () => quirkyPdf({ blank: '\t\f\0 ' })],
  ['comments between all tokens', () => quirkyPdf({ blank: ' % >> ] endobj 9 0 R\n' })],
  ['PDF 2.0', () => quirkyPdf({ header: '%PDF-2.0\n%\xe2\xe3\xcf\xd3' })],
  ['text behind the version', () => quirkyPdf({ header: '%PDF-1.4 made by hand' })],
  ['entries of 19 bytes', () => quirkyPdf({ entryEnd: '\n' })],
  ['entries of 21 bytes', () => quirkyPdf({ entryEnd: ' \r\n' })],
  ['a table that numbers its head 1', () => quirkyPdf({ firstNumber: 1 })],
  ['a previous section at 0, for none', () => quirkyPdf({ trailerEntries: '/Prev 0 ' })],
  ['no line end at the end', () => quirkyPdf({ tail: '' })],
  ['empty lines at the end', () => quirkyPdf({ tail: '\r\n\r\n\n' })],
  ['a cross-reference stream', () => buildTestPdf({ form: 'stream' })],
  ['a hybrid file', () => buildTestPdf({ form: 'hybrid' })],
  ['Typst', () => typeset(page)],
  ['many revisions', () => manyRevisions(40)],
];

const BY_QPDF: readonly [name: string, options: readonly string[]][] = [
  ['with object streams', ['--object-streams=generate']],
  ['linearized', ['--linearize']],
  ['linearized, with object streams', ['--linearize', '--object-streams=generate']],
  ['as PDF 2.0', ['--force-version=2.0', '--object-streams=generate']],
  ['in its plain form', ['--qdf', '--object-streams=disable']],
];

function manyRevisions(count: number): Uint8Array {
  let pdf: Buffer = quirkyPdf({ trailerEntries: '/Info 5 0 R ' });
  for (let n = 0; n < count; n++) pdf = appendRawRevision(pdf, new Map([[6, `(${n})`]]));
  return pdf;
}

async function expectSealable(pdf: Uint8Array): Promise<void> {
  const { authority } = await testAuthority();
  expect(inspectPdf(pdf)).toMatchObject({ pageCount: 1 });
  const signed = await sealedOver(pdf);
  const verdict = verifyPdf({ pdf: signed, anchors: authority.anchors, now: NOW });
  expect(verdict).toMatchObject({ overall: 'TOTAL_PASSED', pageCount: 1 });
  if (!hasQpdf) return;
  withFiles({ signed }, (paths) => {
    // 3 stands for warnings, which some of these files deserve.
    expect([0, 3]).toContain(run('qpdf', '--check', paths.signed).status);
    const shown = (path: string) => run('qpdf', '--show-npages', path).output.split('\n')[0];
    expect(shown(paths.signed)).toBe('1');
  });
}

describe('reads, seals and verifies', () => {
  test.each(READ)('%s', async (_, make) => {
    await expectSealable(make());
  });

  test.skipIf(!hasQpdf).each(BY_QPDF)('what qpdf writes %s', async (_, options) => {
    await expectSealable(qpdfConverted(typeset(page), ...options));
    await expectSealable(qpdfConverted(buildTestPdf({ form: 'hybrid' }), ...options));
  });
});

function edited(pdf: Buffer, pattern: string | RegExp, text: string): Buffer {
  return Buffer.from(pdf.toString('latin1').replace(pattern, text), 'latin1');
}

describe('refuses what two readers would read in two ways, and says what is wrong', () => {
  test.each<[name: string, reason: string, make: () => Buffer]>([
    [
      'bytes before the header',
      'LEADING_BYTES',
      () => Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), quirkyPdf()]),
    ],
    ['one line feed before the header', 'LEADING_BYTES', () => quirkyPdf({ header: '\n%PDF-1.7' })],
    ['a file that was cut off', 'CROSS_REFERENCE_MISSING', () => quirkyPdf().subarray(0, -60)],
    [
      'a cross-reference behind the end',
      'CROSS_REFERENCE_MISSING',
      () => edited(quirkyPdf(), /startxref\n\d+/, 'startxref\n99999'),
    ],
    [
      'a table that is not where it should be',
      'CROSS_REFERENCE_BROKEN',
      () => edited(quirkyPdf(), /startxref\n\d+/, 'startxref\n9'),
    ],
    [
      'sections in a circle',
      'CROSS_REFERENCE_AMBIGUOUS',
      () => {
        const pdf = quirkyPdf({ trailerEntries: '/Prev 0000 ' });
        const start = /startxref\n(\d+)/.exec(pdf.toString('latin1'))?.[1] ?? '';
        return edited(pdf, '/Prev 0000', `/Prev ${start.padStart(4, '0')}`);
      },
    ],
    ['objects beyond the size', 'CROSS_REFERENCE_AMBIGUOUS', () => quirkyPdf({ size: 4 })],
    [
      'an object at the place of another',
      'OBJECT_MISPLACED',
      () => edited(quirkyPdf(), '\n3 0 obj', '\n9 0 obj'),
    ],
    [
      'a table whose numbers are all one too high',
      'STRUCTURE_BROKEN',
      () =>
        edited(quirkyPdf({ firstNumber: 1, size: 9 }), '0000000000 65535 f', '0000000000 00000 f'),
    ],
    [
      'a page tree with a page in it twice',
      'STRUCTURE_BROKEN',
      () => edited(quirkyPdf(), '[3 0 R] /Count 1', '[3 0 R 3 0 R]   '),
    ],
    [
      'a dictionary without end',
      'SYNTAX_BROKEN',
      () => edited(quirkyPdf(), '/Count 1', '/Count >'),
    ],
  ])('%s: %s', (_, reason, make) => {
    expect(() => inspectPdf(make())).toThrow(
      expect.objectContaining({
        code: 'PDF_DAMAGED',
        details: expect.objectContaining({ reason }),
      }),
    );
  });

  test('a stream shorter than it says, as soon as it is read', () => {
    const pdf = buildTestPdf({ form: 'stream' });
    const changed = edited(pdf, /(\/ObjStm .*\/Length )(\d)/, '$11');
    expect(() => inspectPdf(changed)).toThrow(
      expect.objectContaining({
        code: 'PDF_DAMAGED',
        details: expect.objectContaining({ reason: 'STREAM_BROKEN' }),
      }),
    );
  });
});
