import { hash } from 'node:crypto';
import type { PdfDocument } from '../document/pdf-document.ts';
import type { PdfDict, PdfRef, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, pdfArray, pdfDict, pdfString } from '../syntax/pdf-object.ts';
import type { Chunk } from '../syntax/write-object.ts';
import { writeObject } from '../syntax/write-object.ts';
import type { AppendedRevision } from './appended-revision.ts';
import { writeXrefStream, writeXrefTable } from './write-xref.ts';

/** Parts of an object whose bytes must stand exactly as given, such as a signature dictionary. */
export type VerbatimObject = { readonly kind: 'verbatim'; readonly parts: readonly Chunk[] };

export type BuiltUpdate = AppendedRevision & {
  /** Offset in the new file of the first byte of each new object's value, by object number. */
  valueOffsets: ReadonlyMap<number, number>;
};

/**
 * Collects new and changed objects and appends them as one revision (ISO 32000-2 §7.5.6). Nothing
 * is ever rewritten: the input is a prefix of the output.
 */
export class IncrementalUpdate {
  readonly document: PdfDocument;
  readonly #objects = new Map<number, { ref: PdfRef; value: PdfValue | VerbatimObject }>();
  #nextNumber: number;

  constructor(document: PdfDocument) {
    this.document = document;
    this.#nextNumber = document.size;
  }

  allocate(): PdfRef {
    return { kind: 'ref', num: this.#nextNumber++, gen: 0 };
  }

  put(ref: PdfRef, value: PdfValue | VerbatimObject): PdfRef {
    this.#objects.set(ref.num, { ref, value });
    return ref;
  }

  add(value: PdfValue | VerbatimObject): PdfRef {
    return this.put(this.allocate(), value);
  }

  /** Like `PdfDocument.resolve`, seeing what this update has put so far. */
  resolve(value: PdfValue | undefined): PdfValue {
    if (isKind(value, 'ref')) {
      const pending = this.#objects.get(value.num)?.value;
      if (pending !== undefined && !isVerbatim(pending)) return pending;
    }
    return this.document.resolve(value);
  }

  findDict(value: PdfValue | undefined): PdfDict | undefined {
    const resolved = this.resolve(value);
    return isKind(resolved, 'dict') ? resolved : undefined;
  }

  /** @param seed makes the file's new identifier; the same input and seed give the same bytes */
  build(seed: string, { joined = false } = {}): BuiltUpdate {
    const base = this.document.bytes;
    const chunks: Chunk[] = [];
    let position = base.length;
    const emit = (...parts: Chunk[]) => {
      for (const part of parts) {
        chunks.push(part);
        position += part.length;
      }
    };
    if (base[base.length - 1] !== 0x0a) emit('\n');
    const offsets = new Map<number, { offset: number; gen: number }>();
    const valueOffsets = new Map<number, number>();
    for (const { ref, value } of this.#objects.values()) {
      offsets.set(ref.num, { offset: position, gen: ref.gen });
      emit(`${ref.num} ${ref.gen} obj\n`);
      valueOffsets.set(ref.num, position);
      if (isVerbatim(value)) emit(...value.parts);
      else {
        const body: Chunk[] = [];
        writeObject(value, body);
        emit(...body);
      }
      emit('\nendobj\n');
    }
    const start = position;
    if (this.document.newestSection.form === 'table') {
      emit(writeXrefTable(offsets, this.#trailer(this.#nextNumber, seed)));
    } else {
      // A cross-reference stream is an object too and lists itself.
      const self = this.allocate();
      offsets.set(self.num, { offset: position, gen: 0 });
      emit(...writeXrefStream(self, offsets, this.#trailer(this.#nextNumber, seed)));
    }
    emit(`startxref\n${start}\n%%EOF\n`);
    return { ...layOut(base, { chunks, size: position, joined }), valueOffsets };
  }

  #trailer(size: number, seed: string): PdfDict {
    const { trailer, newestSection, bytes } = this.document;
    const digest = hash('sha256', `${bytes.length}:${newestSection.offset}:${seed}`, 'buffer');
    const fresh = pdfString(digest.subarray(0, 16));
    const given = this.document.findArray(trailer.entries.get('ID'))?.items[0];
    const first = isKind(given, 'string') ? given : fresh;
    return pdfDict({
      Size: size,
      Root: trailer.entries.get('Root'),
      Info: trailer.entries.get('Info'),
      ID: pdfArray([
        { ...first, hex: true },
        { ...fresh, hex: true },
      ]),
      Prev: newestSection.offset,
    });
  }
}

function isVerbatim(value: PdfValue | VerbatimObject): value is VerbatimObject {
  return typeof value === 'object' && value !== null && value.kind === 'verbatim';
}

/** Behind nothing, or behind a copy of the file where the whole is wanted. */
function layOut(
  base: Uint8Array,
  { chunks, size, joined }: { chunks: readonly Chunk[]; size: number; joined: boolean },
): AppendedRevision {
  const from = joined ? base.length : 0;
  const bytes = Buffer.allocUnsafe(from + size - base.length);
  if (joined) bytes.set(base);
  let at = from;
  for (const chunk of chunks) {
    if (typeof chunk === 'string') bytes.write(chunk, at, 'latin1');
    else bytes.set(chunk, at);
    at += chunk.length;
  }
  return joined
    ? { base, appended: bytes.subarray(from), whole: bytes }
    : { base, appended: bytes };
}
