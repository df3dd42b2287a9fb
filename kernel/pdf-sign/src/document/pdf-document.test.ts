import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PDF_LIMITS } from '../pdf-limits.ts';
import { appendRawRevision, buildTestPdf } from '../testing/build-test-pdf.ts';
import { openPdf } from './pdf-document.ts';

const ref = (num: number, gen = 0) => ({ kind: 'ref', num, gen }) as const;

function withExtra(...extra: string[]) {
  return openPdf(buildTestPdf({ extra }));
}

describe('PdfDocument', () => {
  test('reads the newest definition of an object', () => {
    const pdf = appendRawRevision(buildTestPdf({ extra: ['1'] }), new Map([[100, '2']]));
    expect(openPdf(pdf).resolve(ref(100))).toBe(2);
  });

  test('takes what is not there, or is there in another generation, for null', () => {
    const document = withExtra('1');
    expect(document.resolve(ref(99))).toBeNull();
    expect(document.resolve(ref(100, 1))).toBeNull();
    expect(document.resolve(undefined)).toBeNull();
  });

  test('reads a stream whose length is another object', () => {
    const document = withExtra('<< /Length 101 0 R >>\nstream\nabc\nendstream', '3');
    expect(document.resolve(ref(100))).toMatchObject({ raw: Buffer.from('abc') });
  });

  test('numbers new objects above all that are there or announced', () => {
    expect(withExtra('1', '2').size).toBe(102);
  });

  test.each([
    ['a stream that is its own length', ['<< /Length 100 0 R >>\nstream\nabc\nendstream']],
    ['a stream longer than its length', ['<< /Length 1 >>\nstream\nabc\nendstream']],
    ['a stream whose rest is a comment', ['<< /Length 0 >>\nstream\n%abc\nendstream']],
    ['a stream of no length', ['<< >>\nstream\nabc\nendstream']],
    ['references in a circle', ['101 0 R', '100 0 R']],
  ])('refuses %s', (_, extra) => {
    const document = withExtra(...extra);
    expect(() => document.resolve(ref(100))).toThrow(
      expect.objectContaining({ code: 'PDF_DAMAGED' }),
    );
  });

  test('refuses an object that is not the one named at its place', () => {
    const text = buildTestPdf({ extra: ['1', '2'] }).toString('latin1');
    const swapped = text.replace('\n100 0 obj', '\n101 0 obj');
    const document = openPdf(Buffer.from(swapped, 'latin1'));
    expect(() => document.resolve(ref(100))).toThrow('object 100 expected');
  });

  test('refuses an object stream that holds another object at the index named', () => {
    const pdf = buildTestPdf({ form: 'stream' });
    const text = pdf.toString('latin1');
    const container = Number(/\n(\d+) 0 obj\n<< \/Type \/ObjStm/.exec(text)?.[1]);
    const data = deflateSync(Buffer.from('7 0 (seven)')).toString('latin1');
    const dict = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${data.length} >>`;
    const other = `${dict}\nstream\n${data}\nendstream`;
    const document = openPdf(appendRawRevision(pdf, new Map([[container, other]])));
    expect(() => document.resolve(ref(1))).toThrow('not in its object stream');
  });

  test('inflates no more than allowed, all streams together', () => {
    const data = deflateSync(Buffer.alloc(600)).toString('latin1');
    const stream = `<< /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream`;
    const limits = { ...DEFAULT_PDF_LIMITS, maxInflatedBytes: 1000 };
    const document = openPdf(buildTestPdf({ extra: [stream, stream] }), limits);
    const decode = (num: number) => {
      const value = document.resolve(ref(num));
      return document.decode(value as Extract<typeof value, { kind: 'stream' }>)?.length;
    };
    expect(decode(100)).toBe(600);
    expect(() => decode(101)).toThrow(expect.objectContaining({ code: 'PDF_LIMIT_EXCEEDED' }));
  });
});
