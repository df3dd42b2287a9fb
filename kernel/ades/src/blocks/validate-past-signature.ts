import type { Certificate, TrustPurpose } from '@hien-luong/pki';
import type { ProofsOfExistence } from '../evidence/proofs-of-existence.ts';
import type { StatementPart } from '../evidence/revocation-statement.ts';
import type { BlockLog } from '../outcome/block-log.ts';
import { openBlock } from '../outcome/block-log.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { failed, indeterminate, PASSED } from '../outcome/conclusion.ts';
import type { ValidationContext } from '../process/validation-context.ts';
import type { ObjectId } from '../signature/object-id.ts';
import { checkStatusesAt } from './check-statuses-at.ts';
import type { ProspectiveChain } from './find-chain.ts';
import type { WeakMaterial } from './find-weak-material.ts';
import { describeWeakness } from './find-weak-material.ts';
import { validatePastCertificate } from './validate-past-certificate.ts';

export type PastSignatureQuestion = {
  readonly subject: string;
  /** What must be proven to have existed: the signature value, or the token. */
  readonly object: ObjectId;
  readonly certificate: Certificate;
  readonly purpose: TrustPurpose;
  readonly proofs: ProofsOfExistence;
  /** At the present. */
  readonly current: Conclusion;
  readonly weak: readonly WeakMaterial[];
};

/**
 * Past signature validation: proofs of existence turn what is undetermined today into what was
 * true then. In every case the signature must be proven within the validity of its certificate and
 * by the control time, which is stricter than the standard where only an algorithm has ended.
 * @spec EN 319 102-1 §5.6.2.4.4
 */
export function validatePastSignature(
  question: PastSignatureQuestion,
  context: ValidationContext,
): Conclusion {
  const { subject, proofs, object, certificate, current } = question;
  const { journal, policy } = context;
  const best = proofs.earliest(object).at;
  const past = validatePastCertificate(question, context);
  const log = openBlock(journal, policy, 'PAST_SIGNATURE_VALIDATION', subject, best);
  const { chain, controlTime } = past;
  if (chain === undefined || controlTime === undefined) return log.conclude(current);
  const time = best.toISOString();
  if (!log.check('SIGNED_AFTER_ISSUANCE', best >= certificate.notBefore, time)) {
    return log.conclude(failed('NOT_YET_VALID'));
  }
  const inTime = log.check('SIGNATURE_PROVEN_IN_TIME', best <= controlTime, time);
  const inValidity = log.check('SIGNED_BEFORE_EXPIRY', best <= certificate.notAfter, time);
  if (!inTime) return log.conclude(current);
  if (!inValidity) return log.conclude(indeterminate('OUT_OF_BOUNDS_NO_POE'));
  const sub = checkStatusesAt({ ...question, ...chain, provenAt: best }, context, log);
  if (sub !== undefined) return log.conclude(indeterminate(sub));
  const weakness = checkWeakMaterial(question, log);
  return log.conclude(weakness ?? checkRevocationIssuer(question, chain, context, log));
}

/** A signature whose algorithm has ended is proven to be older than that end. */
function checkWeakMaterial(
  { weak, proofs }: PastSignatureQuestion,
  log: BlockLog,
): Conclusion | undefined {
  const unproven = weak
    .filter(({ kind }) => kind === 'signature')
    .filter(({ object, until }) => proofs.earliest(object).at.getTime() >= until);
  const detail = unproven.map(describeWeakness).join('; ');
  const holds = log.check('WEAK_MATERIAL_PROVEN_IN_TIME', unproven.length === 0, detail);
  return holds ? undefined : indeterminate('CRYPTO_CONSTRAINTS_FAILURE_NO_POE');
}

/**
 * Some status information about the certificate is by an issuer that is proven to have existed, or
 * to exist, within its own validity. An anchor is there by decision.
 */
function checkRevocationIssuer(
  { certificate, proofs }: PastSignatureQuestion,
  { path, anchor }: ProspectiveChain,
  context: ValidationContext,
  log: BlockLog,
): Conclusion {
  const issuer = path[1];
  if (issuer === undefined) return PASSED;
  const isProven = ({ issuer: signer, id }: StatementPart) => {
    if (signer.fingerprintSha256 === anchor.certificate.fingerprintSha256) return true;
    const existed = [signer.fingerprintSha256, id].map((object) => proofs.earliest(object).at);
    return existed.some((at) => at >= signer.notBefore && at <= signer.notAfter);
  };
  const proven = context.revocation
    .statementsAbout({ certificate, issuer, anchor })
    .some(({ parts }) => parts.every(isProven));
  const holds = log.check('REVOCATION_ISSUER_PROVEN', proven);
  return holds ? PASSED : indeterminate('REVOCATION_OUT_OF_BOUNDS_NO_POE');
}
