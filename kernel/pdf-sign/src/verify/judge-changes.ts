import { modificationPolicy } from '../diff/modification-policy.ts';
import type { PermittedChangeKind, RevisionChange } from '../diff/revision-change.ts';
import type { PdfDocument } from '../document/pdf-document.ts';
import type { PdfDict, PdfRef } from '../syntax/pdf-object.ts';

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
 * Divides later changes by what the document's certification and the signature's own locks leave
 * open.
 *
 * @param field the signature's field, whose lock counts too
 * @spec ISO 32000-2 §12.8.2.2, §12.8.2.4
 */
export function judgeChanges(
  signed: PdfDocument,
  signature: PdfDict,
  changes: readonly RevisionChange[],
  field?: PdfRef,
): JudgedChanges {
  const { level, isLocked } = modificationPolicy(signed, signature, field);
  const kinds = PERMITTED_BY_LEVEL[level];
  const judged: JudgedChanges = { permitted: [], forbidden: [] };
  for (const change of changes) {
    if (kinds.includes(change.kind) && !isLocked(change)) judged.permitted.push(change);
    else judged.forbidden.push(change);
  }
  return judged;
}
