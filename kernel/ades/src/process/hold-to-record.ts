import { openBlock } from '../outcome/block-log.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { failed, indeterminate, indicationOf, PASSED } from '../outcome/conclusion.ts';
import { DEFAULT_POLICY } from '../policy/default-policy.ts';
import type { ValidationPolicy } from '../policy/validation-policy.ts';
import type { SignatureValidation } from './signature-validation.ts';

/** What the verifier's own register says of the signer's certificate, whatever the CA says. */
export type OwnRecord = { readonly kind: 'revoked' | 'suspended'; readonly at: Date };

/**
 * Holds a verdict to what the verifier knows himself. Stricter than the standard: a signature by a
 * revoked certificate is false unless a timestamp proves it to be older, where the standard leaves
 * it undecided. What is on hold may come back, so it is undecided; and so is what a timestamp would
 * save whose own clock nobody has vouched for yet.
 * @spec EN 319 102-1 §5.1.4
 */
export function holdToRecord(
  validation: SignatureValidation,
  record: OwnRecord | undefined,
  policy: ValidationPolicy = DEFAULT_POLICY,
): SignatureValidation {
  const known = weightiest(validation, record);
  const { signature } = validation;
  const certificate = signature.signingCertificate;
  const isSound = signature.formatCheck.ok && signature.cryptography.ok;
  if (known === undefined || certificate === undefined || !isSound) return validation;
  const { journal, log } = openOwnBlock(validation, policy);
  const isOlder = isProvenBefore(validation, known.at);
  log.check('PROVEN_BEFORE_RECORD', isOlder, `${known.kind} ${known.at.toISOString()}`);
  const conclusion = log.conclude(isOlder ? conclusionOf(validation) : judge(validation, known));
  return {
    ...validation,
    ...(isOlder ? {} : told(validation, certificate, known)),
    indication: indicationOf(conclusion),
    subIndication: conclusion.status === 'PASSED' ? undefined : conclusion.sub,
    blocks: journal.blocks,
  };
}

/** The earliest revocation before any hold; a hold that the CA told is judged by the standard. */
function weightiest(
  { revoked, signature }: SignatureValidation,
  record: OwnRecord | undefined,
): OwnRecord | undefined {
  const { fingerprintSha256 } = signature.signingCertificate ?? {};
  const isSigners = revoked?.certificate.fingerprintSha256 === fingerprintSha256;
  const byCa: OwnRecord[] =
    revoked !== undefined && isSigners && revoked.reason !== 'certificateHold'
      ? [{ kind: 'revoked', at: revoked.at }]
      : [];
  const all = record === undefined ? byCa : [...byCa, record];
  const revocations = all.filter(({ kind }) => kind === 'revoked');
  return [...(revocations.length > 0 ? revocations : all)].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )[0];
}

function openOwnBlock(validation: SignatureValidation, policy: ValidationPolicy) {
  const journal = { blocks: [...validation.blocks] };
  const { signature, bestSignatureTime } = validation;
  const log = openBlock(journal, policy, 'OWN_RECORD', signature.id, bestSignatureTime.at);
  return { journal, log };
}

function isProvenBefore({ bestSignatureTime }: SignatureValidation, time: Date): boolean {
  return bestSignatureTime.by !== 'PRESENT' && bestSignatureTime.at < time;
}

/** A sub-indication belongs to its status by how the verdict was made. */
function conclusionOf({ indication, subIndication: sub }: SignatureValidation): Conclusion {
  if (sub === undefined) return PASSED;
  return { status: indication === 'TOTAL_FAILED' ? 'FAILED' : 'INDETERMINATE', sub } as Conclusion;
}

function judge(validation: SignatureValidation, { kind, at }: OwnRecord): Conclusion {
  if (validation.indication === 'TOTAL_FAILED') return conclusionOf(validation);
  if (kind === 'suspended') return indeterminate('TRY_LATER');
  const maySave = validation.timestamps.some(
    ({ final, info }) =>
      final.status === 'INDETERMINATE' && info !== undefined && info.genTime < at,
  );
  return maySave ? indeterminate('REVOKED_NO_POE') : failed('REVOKED');
}

function told(
  validation: SignatureValidation,
  certificate: NonNullable<SignatureValidation['signature']['signingCertificate']>,
  { kind, at }: OwnRecord,
): Partial<SignatureValidation> {
  if (kind === 'suspended') return { gap: { cause: 'suspended', certificate } };
  const { reason = 'unspecified' } = validation.revoked ?? {};
  return { revoked: { certificate, at, reason } };
}
