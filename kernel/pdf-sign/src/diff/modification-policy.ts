import { certificationLevel, findTransform } from '../document/certification.ts';
import type { PdfDocument } from '../document/pdf-document.ts';
import type { PdfDict, PdfRef } from '../syntax/pdf-object.ts';
import { isKind, isName } from '../syntax/pdf-object.ts';
import { textOf } from '../syntax/text-string.ts';
import type { RevisionChange } from './revision-change.ts';

/** What a signed state leaves open to those who come after. */
export type ModificationPolicy = {
  /** 1 nothing, 2 forms and signatures, 3 comments too. */
  readonly level: 1 | 2 | 3;
  /** Whether a change of a field, permitted otherwise, is closed by a lock. */
  isLocked(change: RevisionChange): boolean;
};

type Lock = (change: RevisionChange) => boolean;

/**
 * The strictest of what the certification of the document, the FieldMDP transform of the signature
 * and the lock of its field say. A lock binds whether or not the signer's program repeated it in the
 * signature. A document without certification is open to forms and further signatures.
 *
 * @param signed the state that the signature covers
 * @param field the signature's field; its lock counts as it was when it was signed
 * @spec ISO 32000-2 §12.8.2.2, §12.8.2.4, §12.7.5.5
 */
export function modificationPolicy(
  signed: PdfDocument,
  signature: PdfDict,
  field?: PdfRef,
): ModificationPolicy {
  const lock = signed.findDict(signed.findDict(field)?.entries.get('Lock'));
  const transform = findTransform(signed, signature, 'FieldMDP');
  const locks = [lock, transform].flatMap((rule) => (rule ? [fieldLock(signed, rule)] : []));
  const levels = [certificationLevel(signed) ?? 2, lock && lockLevel(signed, lock)];
  return {
    level: levels.includes(1) ? 1 : levels.includes(2) ? 2 : 3,
    isLocked: (change) => locks.some((isLocked) => isLocked(change)),
  };
}

/** `/P` of a lock, from PDF 2.0 on; what it says otherwise is read as the strictest. */
function lockLevel(document: PdfDocument, lock: PdfDict): 1 | 2 | 3 | undefined {
  if (!lock.entries.has('P')) return undefined;
  const level = document.get(lock, 'P');
  return level === 2 || level === 3 ? level : 1;
}

/** Values of the fields that a rule closes; a named signature field is closed to signing as well. */
function fieldLock(document: PdfDocument, rule: PdfDict): Lock {
  const action = document.get(rule, 'Action');
  const names = (document.findArray(rule.entries.get('Fields'))?.items ?? []).map((item) => {
    const name = document.resolve(item);
    return isKind(name, 'string') ? textOf(name) : '';
  });
  const isNamed = ({ field = '' }: RevisionChange) =>
    names.some((name) => field === name || field.startsWith(`${name}.`));
  if (isName(action, 'Include')) {
    return (change) => isNamed(change) && /^(FIELD_FILLED|SIGNATURE_ADDED)$/.test(change.kind);
  }
  // A lock that is not understood locks.
  const spares = isName(action, 'Exclude') ? isNamed : () => false;
  return (change) => change.kind === 'FIELD_FILLED' && !spares(change);
}
