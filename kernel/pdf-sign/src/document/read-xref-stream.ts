import type { PdfLimits } from '../pdf-limits.ts';
import { limitExceeded } from '../pdf-limits.ts';
import { damaged } from '../pdf-sign-error.ts';
import { parseIndirectObject } from '../syntax/parse-indirect-object.ts';
import type { PdfDict, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, isName } from '../syntax/pdf-object.ts';
import { decodeStream } from './decode-stream.ts';
import type { XrefEntry, XrefSection } from './xref-section.ts';

/** @spec ISO 32000-2 §7.5.8 */
export function readXrefStream(bytes: Uint8Array, offset: number, limits: PdfLimits): XrefSection {
  const { value, end } = parseIndirectObject(bytes, offset, limits, directOnly);
  if (!isKind(value, 'stream') || !isName(value.dict.entries.get('Type'), 'XRef')) {
    throw damaged('cross-reference stream expected', offset, 'CROSS_REFERENCE_BROKEN');
  }
  const budget = { left: Math.min(limits.maxInflatedBytes, limits.maxObjects * 24) };
  const data = decodeStream(value, budget, limits);
  if (data === undefined)
    throw damaged('filter of a cross-reference stream', offset, 'CROSS_REFERENCE_BROKEN');
  const widths = readWidths(value.dict, offset);
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  const rowLength = widths[0] + widths[1] + widths[2];
  for (const [first, count] of readIndex(value.dict, limits, offset)) {
    if (at + count * rowLength > data.length)
      throw damaged('cross-reference stream short', offset, 'CROSS_REFERENCE_BROKEN');
    for (let num = first; num < first + count; num++, at += rowLength) {
      if (entries.has(num))
        throw damaged(`object ${num} listed twice`, offset, 'CROSS_REFERENCE_AMBIGUOUS');
      entries.set(num, readEntry(data, at, widths));
    }
  }
  return { offset, end, form: 'stream', entries, trailer: value.dict };
}

type Widths = readonly [number, number, number];

function readEntry(data: Uint8Array, at: number, [typeWidth, second, third]: Widths): XrefEntry {
  const type = typeWidth === 0 ? 1 : readNumber(data, at, typeWidth);
  const a = readNumber(data, at + typeWidth, second);
  const b = readNumber(data, at + typeWidth + second, third);
  if (type === 1) return { kind: 'offset', offset: a, gen: b };
  if (type === 2) return { kind: 'packed', container: a, index: b };
  return { kind: 'free' };
}

function readNumber(data: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + (data[at + i] ?? 0);
  return value;
}

function readWidths(dict: PdfDict, offset: number): Widths {
  const [a, b, c] = integers(dict.entries.get('W')) ?? [];
  const sound = [a, b, c].every((width) => width !== undefined && width <= 7);
  if (!sound || a === undefined || b === undefined || c === undefined || a + b + c === 0) {
    throw damaged('/W of a cross-reference stream', offset, 'CROSS_REFERENCE_BROKEN');
  }
  return [a, b, c];
}

function readIndex(dict: PdfDict, limits: PdfLimits, offset: number): [number, number][] {
  const size = dict.entries.get('Size');
  const flat = integers(dict.entries.get('Index')) ?? (typeof size === 'number' ? [0, size] : []);
  const ranges: [number, number][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const [first = 0, count = 0] = flat.slice(i, i + 2);
    if (first + count > limits.maxObjects) throw limitExceeded('maxObjects', limits.maxObjects);
    ranges.push([first, count]);
  }
  if (ranges.length === 0 || flat.length % 2 !== 0)
    throw damaged('/Index', offset, 'CROSS_REFERENCE_BROKEN');
  return ranges;
}

function integers(value: PdfValue | undefined): number[] | undefined {
  if (!isKind(value, 'array')) return undefined;
  const numbers: number[] = [];
  for (const item of value.items) {
    if (typeof item !== 'number' || !Number.isInteger(item) || item < 0) return undefined;
    numbers.push(item);
  }
  return numbers;
}

/** The table that could resolve a reference is the one being read. */
function directOnly(value: PdfValue | undefined): PdfValue {
  return typeof value === 'number' ? value : null;
}
