import type { PermittedChangeKind, RevisionChange } from '../diff/revision-change.ts';
import { certificationLevel, findTransform } from '../document/certification.ts';
import type { PdfDocument } from '../document/pdf-document.ts';
import type { PdfDict } from '../syntax/pdf-object.ts';
import { isKind, isName } from '../syntax/pdf-object.ts';
import { textOf } from '../syntax/text-string.ts';

const ARCHIVING: readonly PermittedChangeKind[] = [
  'DOCUMENT_TIMESTAMP_ADDED',
  'VALIDATION_DATA_ADDED',
];
const FILLING: readonly PermittedChangeKind[] = [
  ...ARCHIVING,
  'SIGNATURE_ADDED',
  'SIGNATURE_FIELD_ADDED',
  'DOCUMENT_INFO_CHANGED',
  'FIELD_FILLED',
];
const PERMITTED_BY_LEVEL: Readonly<Record<1 | 2 | 3, readonly string[]>> = {
  1: ARCHIVING,
  2: FILLING,
  3: [...FILLING, 'ANNOTATION_ADDED'],
};

export type JudgedChanges = { permitted: RevisionChange[]; forbidden: RevisionChange[] };

/**
 * Divides later changes by what the document's certification and the signature's own lock leave
 * open. A document without certification is open to forms and further signatures, not to comments.
 *
 * @spec ISO 32000-2 §12.8.2.2, §12.8.2.4
 */
export function judgeChanges(
  signed: PdfDocument,
  signature: PdfDict,
  changes: readonly RevisionChange[],
): JudgedChanges {
  const kinds = PERMITTED_BY_LEVEL[certificationLevel(signed) ?? 2];
  const isLocked = fieldLockOf(signed, signature);
  const judged: JudgedChanges = { permitted: [], forbidden: [] };
  for (const change of changes) {
    const locked = change.kind === 'FIELD_FILLED' && isLocked(change.field ?? '');
    if (kinds.includes(change.kind) && !locked) judged.permitted.push(change);
    else judged.forbidden.push(change);
  }
  return judged;
}

/** The fields that a FieldMDP transform closes. */
function fieldLockOf(document: PdfDocument, signature: PdfDict): (field: string) => boolean {
  const parameters = findTransform(document, signature, 'FieldMDP');
  if (parameters === undefined) return () => false;
  const action = document.get(parameters, 'Action');
  const names = new Set(
    (document.findArray(parameters.entries.get('Fields'))?.items ?? []).map((item) => {
      const name = document.resolve(item);
      return isKind(name, 'string') ? textOf(name) : '';
    }),
  );
  if (isName(action, 'Include')) return (field) => names.has(field);
  if (isName(action, 'Exclude')) return (field) => !names.has(field);
  return () => true;
}
