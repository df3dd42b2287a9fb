import type { PdfDict } from '../syntax/pdf-object.ts';

/** Where one object number leads (ISO 32000-2 §7.5.4, §7.5.8). */
export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'offset'; readonly offset: number; readonly gen: number }
  | { readonly kind: 'packed'; readonly container: number; readonly index: number };

export type XrefSection = {
  readonly offset: number;
  /** Offset behind the trailer dictionary, or behind `endobj` of a cross-reference stream. */
  readonly end: number;
  /** A hybrid section counts as a table: that is what an update after it has to be. */
  readonly form: 'table' | 'stream';
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
};
