import type { FormField } from '../document/form-fields.ts';
import { listFields } from '../document/form-fields.ts';
import type { PdfDocument } from '../document/pdf-document.ts';
import type { PdfDict, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, isName } from '../syntax/pdf-object.ts';
import type { DiffContext } from './diff-context.ts';
import { numberOf } from './diff-context.ts';
import { changedKeys } from './same-value.ts';

/**
 * Entries that filling or signing a field writes; place, name and flags stay as they were. A button
 * keeps its pictures: one that could be swapped would be a picture that changes after signing.
 */
const WRITTEN_ENTRIES: Readonly<Record<string, readonly string[]>> = {
  Sig: ['V', 'AP', 'M', 'Lock'],
  Tx: ['V', 'AP', 'M'],
  Ch: ['V', 'I', 'AP', 'M'],
  Btn: ['V', 'AS', 'M'],
};

/** Fields that were there: an empty one may be filled or signed, a filled one may not change. */
export function diffFields(context: DiffContext, changed: ReadonlySet<number>): void {
  for (const field of listFields(context.before)) {
    const objects = [field.ref, ...field.widgets].map((ref) => ref.num);
    const touched = [...new Set(objects)].filter((num) => changed.has(num));
    if (touched.length === 0) continue;
    for (const num of touched) context.explained.add(num);
    judgeField(context, field, touched);
  }
}

function judgeField(context: DiffContext, field: FormField, touched: readonly number[]): void {
  const { before, after, changes } = context;
  const written = WRITTEN_ENTRIES[field.type ?? ''] ?? [];
  const sound = touched.every((num) => {
    const earlier = dictAt(before, num);
    const later = dictAt(after, num);
    return earlier && later && changedKeys(earlier, later).every((key) => written.includes(key));
  });
  const value = dictAt(after, field.ref.num)?.entries.get('V');
  const isSignature = field.type === 'Sig';
  const fits = isSignature ? isNewSignature(context, numberOf(value)) : !isEmptyValue(after, value);
  if (sound && fits && isEmptyValue(before, field.value)) {
    changes.push({ kind: isSignature ? 'SIGNATURE_ADDED' : 'FIELD_FILLED', field: field.name });
  } else changes.push({ kind: 'FIELD_CHANGED', field: field.name });
}

/** The value is a dictionary that was not in the file before. */
function isNewSignature({ after, added }: DiffContext, num: number | undefined): boolean {
  return num !== undefined && added.has(num) && dictAt(after, num) !== undefined;
}

/** No value, an empty text, or a box that is off. */
function isEmptyValue(document: PdfDocument, value: PdfValue | undefined): boolean {
  const resolved = document.resolve(value);
  if (resolved === null || isName(resolved, 'Off')) return true;
  return isKind(resolved, 'string') && resolved.bytes.length === 0;
}

function dictAt(document: PdfDocument, num: number): PdfDict | undefined {
  const entry = document.entries.get(num);
  const gen = entry?.kind === 'offset' ? entry.gen : 0;
  return document.findDict({ kind: 'ref', num, gen });
}
