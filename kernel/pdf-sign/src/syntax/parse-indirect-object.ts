import type { PdfLimits } from '../pdf-limits.ts';
import { damaged } from '../pdf-sign-error.ts';
import { parseObject } from './parse-object.ts';
import type { PdfValue } from './pdf-object.ts';
import { isKind } from './pdf-object.ts';
import { Scanner } from './scanner.ts';

const PERCENT = 0x25;

export type IndirectObject = {
  num: number;
  gen: number;
  value: PdfValue;
  /** Offset just behind `endobj`. */
  end: number;
};

/**
 * `num gen obj … endobj` at `offset`. A stream's `/Length` must be true: readers that repair a
 * wrong one disagree on what the stream is, and a signature must not cover a disagreement.
 *
 * @param resolveLength turns an indirect `/Length` into its value
 */
export function parseIndirectObject(
  bytes: Uint8Array,
  offset: number,
  limits: PdfLimits,
  resolveLength: (value: PdfValue | undefined) => PdfValue,
): IndirectObject {
  if (offset >= bytes.length) throw damaged('object outside the file', offset, 'OBJECT_MISPLACED');
  const scanner = new Scanner(bytes, offset);
  const num = scanner.expectUnsigned();
  const gen = scanner.expectUnsigned();
  scanner.expectKeyword('obj');
  const value = parseObject(scanner, limits);
  if (isKind(value, 'dict') && scanner.takeKeyword('stream')) {
    const length = resolveLength(value.entries.get('Length'));
    const raw = takeStreamBytes(scanner, length);
    scanner.expectKeyword('endobj');
    return { num, gen, value: { kind: 'stream', dict: value, raw }, end: scanner.at };
  }
  scanner.expectKeyword('endobj');
  return { num, gen, value, end: scanner.at };
}

function takeStreamBytes(scanner: Scanner, length: PdfValue): Uint8Array {
  if (scanner.peek() === 0x0d) scanner.at++;
  if (scanner.peek() !== 0x0a)
    throw damaged("line end after 'stream' expected", scanner.at, 'STREAM_BROKEN');
  const start = scanner.at + 1;
  const sound =
    typeof length === 'number' &&
    Number.isInteger(length) &&
    length >= 0 &&
    start + length <= scanner.bytes.length;
  if (!sound) throw damaged('stream length', start, 'STREAM_BROKEN');
  scanner.at = start + length;
  scanner.skipWhitespace();
  // A short /Length could hide the rest of the data in a comment.
  if (scanner.peek() === PERCENT) throw damaged('stream length', scanner.at, 'STREAM_BROKEN');
  if (!scanner.takeKeyword('endstream')) {
    throw damaged('stream length', scanner.at, 'STREAM_BROKEN');
  }
  return scanner.bytes.subarray(start, start + length);
}
