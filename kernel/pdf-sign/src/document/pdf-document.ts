import type { PdfLimits } from '../pdf-limits.ts';
import { DEFAULT_PDF_LIMITS, limitExceeded } from '../pdf-limits.ts';
import { damaged, PdfSignError } from '../pdf-sign-error.ts';
import { parseIndirectObject } from '../syntax/parse-indirect-object.ts';
import type { PdfArray, PdfDict, PdfRef, PdfStream, PdfValue } from '../syntax/pdf-object.ts';
import { isKind } from '../syntax/pdf-object.ts';
import type { InflateBudget } from './decode-stream.ts';
import { decodeStream } from './decode-stream.ts';
import type { PackedObject } from './read-object-stream.ts';
import { readObjectStream } from './read-object-stream.ts';
import { readXrefChain } from './read-xref-chain.ts';
import type { XrefEntry, XrefSection } from './xref-section.ts';

/** As far as viewers look for a header that is not at the start. */
const HEADER_SEARCHED = 1024;
const VERSION = /^%PDF-(\d\.\d)/;

/**
 * Opens a PDF without reading more than its cross-references. Strict on purpose: a file that
 * readers would have to repair can look different in two of them, so it is refused.
 *
 * @throws PdfSignError NOT_A_PDF, PDF_ENCRYPTED, PDF_DAMAGED, PDF_TOO_LARGE, PDF_LIMIT_EXCEEDED
 */
export function openPdf(pdf: Uint8Array, limits: PdfLimits = DEFAULT_PDF_LIMITS): PdfDocument {
  if (pdf.length > limits.maxBytes) {
    throw new PdfSignError('PDF_TOO_LARGE', `${pdf.length} bytes`, {
      details: { size: pdf.length, allowed: limits.maxBytes },
    });
  }
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const version = readVersion(bytes);
  const sections = readXrefChain(bytes, limits);
  const document = new PdfDocument(bytes, version, sections, limits);
  refuseBeyondSize(document);
  if (document.trailer.entries.has('Encrypt')) {
    throw new PdfSignError('PDF_ENCRYPTED', 'encrypted files are not supported');
  }
  return document;
}

/**
 * The header stands at the first byte. Readers that put up with something before it disagree on
 * where offsets then count from, while a signature covers the file from its first byte on.
 */
function readVersion(bytes: Buffer): string {
  const version = VERSION.exec(bytes.toString('latin1', 0, 8))?.[1];
  if (version !== undefined) return version;
  const late = bytes.subarray(0, HEADER_SEARCHED).indexOf('%PDF-');
  if (late > 0) throw damaged('bytes before the header', late, 'LEADING_BYTES');
  throw new PdfSignError('NOT_A_PDF', 'no %PDF- at the start');
}

/**
 * An object at or above `/Size` is missing for readers that keep to ISO 32000-2 §7.5.5, and shown by
 * those that do not.
 */
function refuseBeyondSize({ entries, trailer }: PdfDocument): void {
  const size = trailer.entries.get('Size');
  if (typeof size !== 'number') throw damaged('/Size', undefined, 'CROSS_REFERENCE_BROKEN');
  for (const [num, { kind }] of entries) {
    if (num >= size && kind !== 'free') {
      throw damaged(`object ${num} beyond /Size`, undefined, 'CROSS_REFERENCE_AMBIGUOUS');
    }
  }
}

/** The objects of one state of a file, parsed when first asked for. */
export class PdfDocument {
  readonly bytes: Buffer;
  readonly headerVersion: string;
  /** Newest first; never empty. */
  readonly sections: readonly XrefSection[];
  readonly limits: PdfLimits;
  readonly trailer: PdfDict;
  readonly newestSection: XrefSection;
  /** Object number to place, newest definition first. */
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly #objects = new Map<number, PdfValue>();
  readonly #containers = new Map<number, readonly PackedObject[]>();
  readonly #opening = new Set<number>();
  readonly #budget: InflateBudget;

  constructor(
    bytes: Buffer,
    headerVersion: string,
    sections: readonly XrefSection[],
    limits: PdfLimits,
  ) {
    const [newest] = sections;
    if (newest === undefined)
      throw damaged('no cross-reference section', undefined, 'CROSS_REFERENCE_MISSING');
    this.bytes = bytes;
    this.headerVersion = headerVersion;
    this.sections = sections;
    this.limits = limits;
    this.newestSection = newest;
    this.trailer = newest.trailer;
    this.entries = mergeEntries(sections);
    this.#budget = { left: limits.maxInflatedBytes };
  }

  /** One above the highest object number in use or announced. */
  get size(): number {
    let size = 1;
    for (const section of this.sections) {
      const announced = section.trailer.entries.get('Size');
      if (typeof announced === 'number' && announced > size) size = announced;
    }
    for (const num of this.entries.keys()) if (num >= size) size = num + 1;
    if (size > this.limits.maxObjects) throw limitExceeded('maxObjects', this.limits.maxObjects);
    return size;
  }

  /** The value behind a reference, or the value itself; what does not exist is null. */
  resolve(value: PdfValue | undefined): PdfValue {
    let current = value ?? null;
    for (let hops = 0; isKind(current, 'ref'); hops++) {
      if (hops > 32) throw damaged('chain of references', undefined, 'STRUCTURE_BROKEN');
      current = this.#load(current);
    }
    return current;
  }

  /** Value of a key, resolved; null when absent. */
  get(dict: PdfDict, key: string): PdfValue {
    return this.resolve(dict.entries.get(key));
  }

  findDict(value: PdfValue | undefined): PdfDict | undefined {
    const resolved = this.resolve(value);
    return isKind(resolved, 'dict') ? resolved : undefined;
  }

  findArray(value: PdfValue | undefined): PdfArray | undefined {
    const resolved = this.resolve(value);
    return isKind(resolved, 'array') ? resolved : undefined;
  }

  /** The catalog (ISO 32000-2 §7.7.2) and where it stands. */
  get catalog(): { ref: PdfRef; dict: PdfDict } {
    const ref = this.trailer.entries.get('Root');
    const dict = this.findDict(ref);
    if (!isKind(ref, 'ref') || dict === undefined)
      throw damaged('document catalog', undefined, 'STRUCTURE_BROKEN');
    return { ref, dict };
  }

  /** Undefined when the filter is one that only images use. */
  decode(stream: PdfStream): Uint8Array | undefined {
    return decodeStream(this.#withDirectFilters(stream), this.#budget, this.limits);
  }

  #withDirectFilters(stream: PdfStream): PdfStream {
    const entries = new Map(stream.dict.entries);
    for (const key of ['Filter', 'DecodeParms']) {
      const value = entries.get(key);
      if (value !== undefined) entries.set(key, this.resolve(value));
    }
    return { ...stream, dict: { kind: 'dict', entries } };
  }

  #load(ref: PdfRef): PdfValue {
    const entry = this.entries.get(ref.num);
    if (entry === undefined || entry.kind === 'free') return null;
    if (ref.gen !== (entry.kind === 'offset' ? entry.gen : 0)) return null;
    const known = this.#objects.get(ref.num);
    if (known !== undefined) return known;
    // An object whose reading needs itself (a stream whose /Length it is) has no value.
    if (this.#opening.has(ref.num))
      throw damaged(`object ${ref.num} contains itself`, undefined, 'STRUCTURE_BROKEN');
    this.#opening.add(ref.num);
    const value = this.#read(ref.num, entry);
    this.#opening.delete(ref.num);
    this.#objects.set(ref.num, value);
    return value;
  }

  #read(num: number, entry: Exclude<XrefEntry, { kind: 'free' }>): PdfValue {
    if (entry.kind === 'packed') {
      const packed = this.#container(entry.container)[entry.index];
      if (packed?.num !== num)
        throw damaged(`object ${num} is not in its object stream`, undefined, 'OBJECT_MISPLACED');
      return packed.value;
    }
    const object = parseIndirectObject(this.bytes, entry.offset, this.limits, (length) =>
      this.resolve(length),
    );
    if (object.num !== num || object.gen !== entry.gen) {
      throw damaged(`object ${num} expected`, entry.offset, 'OBJECT_MISPLACED');
    }
    return object.value;
  }

  #container(num: number): readonly PackedObject[] {
    const known = this.#containers.get(num);
    if (known !== undefined) return known;
    const entry = this.entries.get(num);
    const stream = entry?.kind === 'offset' ? this.#load({ kind: 'ref', num, gen: 0 }) : null;
    if (!isKind(stream, 'stream'))
      throw damaged(`object stream ${num}`, undefined, 'OBJECT_MISPLACED');
    const data = this.decode(stream);
    if (data === undefined)
      throw damaged(`filter of object stream ${num}`, undefined, 'STREAM_BROKEN');
    const objects = readObjectStream(stream.dict, data, this.limits);
    this.#containers.set(num, objects);
    return objects;
  }
}

function mergeEntries(sections: readonly XrefSection[]): Map<number, XrefEntry> {
  const merged = new Map<number, XrefEntry>();
  for (let i = sections.length - 1; i >= 0; i--) {
    for (const [num, entry] of sections[i]?.entries ?? []) merged.set(num, entry);
  }
  return merged;
}
