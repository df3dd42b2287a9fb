/** The basic objects of ISO 32000-2 §7.3. Names and keys are held decoded, one char per byte. */
export type PdfName = { readonly kind: 'name'; readonly name: string };

/** `start` and `end` are the offsets of the delimiters in the buffer parsed: `(`…`)` or `<`…`>`. */
export type PdfString = {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  readonly hex: boolean;
  readonly start: number;
  readonly end: number;
};

export type PdfRef = { readonly kind: 'ref'; readonly num: number; readonly gen: number };
export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfValue[] };

/** `duplicateKey` names a key given twice: readers disagree on which of the values counts. */
export type PdfDict = {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
  readonly duplicateKey?: string;
};

/** `raw` is still encoded by the filters that `dict` names. */
export type PdfStream = {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  readonly raw: Uint8Array;
};

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfArray
  | PdfDict
  | PdfStream;

export function pdfName(name: string): PdfName {
  return { kind: 'name', name };
}

export function pdfArray(items: readonly PdfValue[]): PdfArray {
  return { kind: 'array', items };
}

/** Keys whose value is undefined are left out. */
export function pdfDict(entries: Readonly<Record<string, PdfValue | undefined>>): PdfDict {
  const kept = new Map<string, PdfValue>();
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) kept.set(key, value);
  return { kind: 'dict', entries: kept };
}

export function pdfString(bytes: Uint8Array): PdfString {
  return { kind: 'string', bytes, hex: false, start: 0, end: 0 };
}

export function withEntries(
  dict: PdfDict,
  changes: Readonly<Record<string, PdfValue | undefined>>,
): PdfDict {
  const entries = new Map(dict.entries);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) entries.delete(key);
    else entries.set(key, value);
  }
  return { kind: 'dict', entries };
}

type Kind = Extract<PdfValue, { kind: string }>['kind'];

export function isKind<K extends Kind>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<PdfValue, { kind: K }> {
  return typeof value === 'object' && value !== null && value.kind === kind;
}

export function isName(value: PdfValue | undefined, name: string): boolean {
  return isKind(value, 'name') && value.name === name;
}
