import type { PdfDict, PdfValue } from '../syntax/pdf-object.ts';

/** Whether two objects mean the same; references are the same when their numbers are. */
export function sameValue(a: PdfValue | undefined, b: PdfValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  switch (a.kind) {
    case 'name':
      return b.kind === 'name' && a.name === b.name;
    case 'ref':
      return b.kind === 'ref' && a.num === b.num && a.gen === b.gen;
    case 'string':
      return b.kind === 'string' && Buffer.compare(a.bytes, b.bytes) === 0;
    case 'array':
      return (
        b.kind === 'array' &&
        a.items.length === b.items.length &&
        a.items.every((item, i) => sameValue(item, b.items[i]))
      );
    case 'dict':
      return b.kind === 'dict' && changedKeys(a, b).length === 0;
    case 'stream':
      return (
        b.kind === 'stream' &&
        changedKeys(a.dict, b.dict).length === 0 &&
        Buffer.compare(a.raw, b.raw) === 0
      );
  }
}

/** Keys whose value is not the same in both, those of only one among them. */
export function changedKeys(a: PdfDict, b: PdfDict): string[] {
  const keys = new Set([...a.entries.keys(), ...b.entries.keys()]);
  return [...keys].filter((key) => !sameValue(a.entries.get(key), b.entries.get(key)));
}
