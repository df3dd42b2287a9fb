import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openPdf } from '../document/pdf-document.ts';
import { sealed } from '../testing/signed-samples.ts';
import { listCoveredSignatures, vriKeyOf } from './list-covered-signatures.ts';
import { covers } from './validation-data.ts';

test('a signature covers all of its revision but its own place', async () => {
  const pdf = Buffer.from(await sealed());
  const [first, second, ...more] = listCoveredSignatures(openPdf(pdf));
  expect(more).toEqual([]);
  const [head, tail] = second!.covered!;
  expect(head).toEqual({ start: 0, end: second!.gap.start });
  expect(tail).toEqual({ start: second!.gap.end, end: pdf.length });
  expect(pdf.toString('latin1', second!.gap.start, second!.gap.start + 2)).toBe('<3');
  expect(pdf.toString('latin1', second!.gap.end - 2, second!.gap.end)).toBe('0>');
  expect(covers(second!, second!.gap)).toBe(false);
  expect(covers(second!, { start: head.end - 1, end: head.end + 1 })).toBe(false);
  expect(first!.covered![1].end).toBeLessThan(second!.gap.start);
});

test('the name of an entry is over the zeros behind the signature too', async () => {
  const pdf = Buffer.from(await sealed());
  const [first] = listCoveredSignatures(openPdf(pdf));
  const { start, end } = first!.gap;
  const contents = Buffer.from(pdf.toString('latin1', start + 1, end - 1), 'hex');
  const digest = createHash('sha1').update(contents).digest('hex').toUpperCase();
  expect(first!.vriKey).toBe(digest);
  expect(vriKeyOf(contents)).toBe(digest);
  expect(vriKeyOf(first!.cms)).not.toBe(digest);
});

test.each([
  ['a gap that is wider', /\/ByteRange \[0 (\d+) /, (n: number) => n - 1],
  ['more than the file', /\/ByteRange \[0 \d+ \d+ (\d+)/, () => 99_999_999],
] as const)('has no coverage with %s', async (_, pattern, change) => {
  const text = Buffer.from(await sealed()).toString('latin1');
  const match = pattern.exec(text)!;
  const at = match.index + match[0].lastIndexOf(match[1]!);
  const value = String(change(Number(match[1])));
  const changed = text.slice(0, at) + value + text.slice(at + match[1]!.length);
  // The array is padded with blanks, which make room for longer numbers.
  const grown = value.length - match[1]!.length;
  const close = changed.indexOf(']', at) + 1;
  const fitted = changed.slice(0, close) + changed.slice(close + grown);
  const [first] = listCoveredSignatures(openPdf(Buffer.from(fitted, 'latin1')));
  expect(first?.covered).toBeUndefined();
});
