import type { PdfDict, PdfRef, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, pdfArray, pdfDict, withEntries } from '../syntax/pdf-object.ts';
import type { IncrementalUpdate } from './incremental-update.ts';

/** Bits of `/SigFlags`: the file has signatures, and may only be added to (ISO 32000-2 table 225). */
const SIGNATURES_EXIST_APPEND_ONLY = 3;

/**
 * Enters fields in the interactive form, which is made when there is none, and changes as few
 * objects as that takes. `signed` raises `/SigFlags` to 3.
 */
export function appendFields(
  update: IncrementalUpdate,
  fields: readonly PdfRef[],
  { signed }: { signed: boolean },
): void {
  const catalog = update.document.catalog.ref;
  const current = update.findDict(catalog) ?? update.document.catalog.dict;
  const formValue = current.entries.get('AcroForm');
  const form = update.findDict(formValue) ?? pdfDict({});
  const changes = formChanges(update, form, fields, signed);
  if (changes === undefined) return;
  const changed = withEntries(form, changes);
  if (isKind(formValue, 'ref')) update.put(formValue, changed);
  else update.put(catalog, withEntries(current, { AcroForm: changed }));
}

function formChanges(
  update: IncrementalUpdate,
  form: PdfDict,
  fields: readonly PdfRef[],
  signed: boolean,
): Record<string, PdfValue> | undefined {
  const changes: Record<string, PdfValue> = {};
  const list = form.entries.get('Fields');
  if (fields.length > 0 || list === undefined) {
    const resolved = update.resolve(list);
    const items = isKind(resolved, 'array') ? resolved.items : [];
    const extended = pdfArray([...items, ...fields]);
    if (isKind(list, 'ref')) update.put(list, extended);
    else changes.Fields = extended;
  }
  if (signed && update.resolve(form.entries.get('SigFlags')) !== SIGNATURES_EXIST_APPEND_ONLY) {
    changes.SigFlags = SIGNATURES_EXIST_APPEND_ONLY;
  }
  return Object.keys(changes).length === 0 ? undefined : changes;
}
