import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DEFAULT_PDF_LIMITS } from '../pdf-limits.ts';
import { readXrefStream } from './read-xref-stream.ts';

function read(entries: string, data: Buffer) {
  const dict = `<< /Type /XRef ${entries} /Length ${data.length} >>`;
  const head = Buffer.from(`9 0 obj\n${dict}\nstream\n`);
  const pdf = Buffer.concat([head, data, Buffer.from('\nendstream\nendobj\n')]);
  return readXrefStream(pdf, 0, DEFAULT_PDF_LIMITS);
}

test('reads all three kinds of entry in the ranges named', () => {
  const data = Buffer.from([0, 0, 0, 255, 1, 1, 0, 2, 2, 0, 7, 3]);
  const section = read('/Size 12 /W [1 2 1] /Index [0 1 10 2]', data);
  expect([...section.entries]).toEqual([
    [0, { kind: 'free' }],
    [10, { kind: 'offset', offset: 256, gen: 2 }],
    [11, { kind: 'packed', container: 7, index: 3 }],
  ]);
});

test('takes entries without kind for objects, and all numbers up to the size', () => {
  const data = deflateSync(Buffer.from([5, 6]));
  const section = read('/Size 2 /W [0 1 0] /Filter [/FlateDecode]', data);
  expect([...section.entries.values()]).toEqual([
    { kind: 'offset', offset: 5, gen: 0 },
    { kind: 'offset', offset: 6, gen: 0 },
  ]);
});

test('refuses a bomb before it bursts', () => {
  const limits = { ...DEFAULT_PDF_LIMITS, maxInflatedBytes: 1000 };
  const data = deflateSync(Buffer.alloc(100_000));
  const head = `9 0 obj\n<< /Type /XRef /Size 9 /W [1 2 1] /Filter /FlateDecode /Length ${data.length} >>\nstream\n`;
  const pdf = Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\n')]);
  expect(() => readXrefStream(pdf, 0, limits)).toThrow(
    expect.objectContaining({ code: 'PDF_LIMIT_EXCEEDED' }),
  );
});

test.each([
  ['data too short', '/Size 3 /W [1 2 1]', 'PDF_DAMAGED'],
  ['no widths', '/Size 1', 'PDF_DAMAGED'],
  ['widths of nothing', '/Size 1 /W [0 0 0]', 'PDF_DAMAGED'],
  ['negative widths', '/Size 1 /W [1 -2 1]', 'PDF_DAMAGED'],
  ['a number too wide', '/Size 1 /W [1 9 1]', 'PDF_DAMAGED'],
  ['half a range', '/Size 1 /W [1 2 1] /Index [0]', 'PDF_DAMAGED'],
  ['a range twice', '/Size 2 /W [1 0 0] /Index [0 1 0 1]', 'PDF_DAMAGED'],
  ['too many objects', '/Size 1 /W [1 2 1] /Index [0 9999999]', 'PDF_LIMIT_EXCEEDED'],
  ['a filter for images', '/Size 1 /W [1 2 1] /Filter /DCTDecode', 'PDF_DAMAGED'],
])('refuses %s', (_, entries, code) => {
  expect(() => read(entries, Buffer.alloc(4))).toThrow(expect.objectContaining({ code }));
});
