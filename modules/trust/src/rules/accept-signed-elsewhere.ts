import type { Outcome, ReturnedFault, SigningHolder } from '../contract/index.ts';

/** One signature of a file that came back, as it was judged. */
export type ReturnedSignature = {
  isTimestamp: boolean;
  /** The revision that it covers; 0 where it covers nothing soundly. */
  revision: number;
  outcome: Outcome;
  /** Whom our register names; undefined for a certificate that it does not know. */
  holder: { kind: SigningHolder | 'device'; holderId: string } | undefined;
  /** It forbids what others still have to add, such as number, date and seal. */
  certifies: boolean;
};

/** A file that came back, beside the one that was given away. */
export type ReturnedFile<Signature extends ReturnedSignature = ReturnedSignature> = {
  /** How it begins: with exactly our bytes and more, with these alone, or otherwise. */
  beginning: 'ours' | 'oursAlone' | 'another';
  /** Revisions of the file that was given away. */
  givenRevisions: number;
  /** Kinds of change made since then, whatever they stand in. */
  changes: readonly string[];
  /** All signatures, those that were there before as well. */
  signatures: readonly Signature[];
};

export type Acceptance<Signature> =
  | { ok: true; signature: Signature }
  | { ok: false; reason: ReturnedFault };

/**
 * A signature and its field; proofs of its validity and of time; who wrote the file last. All of it
 * changes no page, and all but proof and time is covered by the new signature itself.
 */
const ALLOWED = [
  'SIGNATURE_ADDED',
  'SIGNATURE_FIELD_ADDED',
  'VALIDATION_DATA_ADDED',
  'DOCUMENT_TIMESTAMP_ADDED',
  'DOCUMENT_INFO_CHANGED',
];

/**
 * Whether a file signed elsewhere is taken: it extends exactly the bytes that were given, carries
 * one new signature, valid and the expected holder's, and nothing else changed. The first fault in
 * the order of what helps the person most is named.
 * @law NĐ 30/2020/NĐ-CP Đ.33
 */
export function acceptSignedElsewhere<Signature extends ReturnedSignature>(
  file: ReturnedFile<Signature>,
  expected: { kind: SigningHolder; holderId: string },
): Acceptance<Signature> {
  if (file.beginning === 'another') return refuse('RETURNED_NOT_OUR_FILE');
  const isNew = ({ revision }: Signature) => revision === 0 || revision > file.givenRevisions;
  const added = file.signatures.filter((one) => isNew(one) && !one.isTimestamp);
  const [signature, ...more] = added;
  if (file.beginning === 'oursAlone' || signature === undefined) {
    return refuse('RETURNED_NOT_SIGNED');
  }
  if (more.length > 0) return refuse('RETURNED_SEVERAL_SIGNATURES');
  if (signature.certifies) return refuse('RETURNED_LOCKED_BY_SIGNER');
  if (file.changes.some((kind) => !ALLOWED.includes(kind))) {
    return refuse('RETURNED_CHANGED_OTHERWISE');
  }
  const earlier = file.signatures.filter((one) => !isNew(one));
  if (earlier.some(({ outcome }) => outcome === 'invalid')) {
    return refuse('RETURNED_EARLIER_SIGNATURE_BROKEN');
  }
  if (signature.outcome === 'invalid') return refuse('RETURNED_SIGNATURE_INVALID');
  const { holder } = signature;
  if (holder?.kind !== expected.kind || holder.holderId !== expected.holderId) {
    return refuse('RETURNED_SIGNER_UNEXPECTED');
  }
  if (signature.outcome !== 'valid') return refuse('RETURNED_SIGNATURE_UNDECIDED');
  return { ok: true, signature };
}

function refuse(reason: ReturnedFault): { ok: false; reason: ReturnedFault } {
  return { ok: false, reason };
}
