import type { Certificate, TrustPurpose } from '@hien-luong/pki';
import type { ProofsOfExistence } from '../evidence/proofs-of-existence.ts';
import { openBlock } from '../outcome/block-log.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { indeterminate, PASSED } from '../outcome/conclusion.ts';
import type { ValidationContext } from '../process/validation-context.ts';
import type { ProspectiveChain } from './find-chain.ts';
import { findPastChain } from './find-chain.ts';
import { slideValidationTime } from './slide-validation-time.ts';

export type PastCertificateQuestion = {
  readonly subject: string;
  readonly certificate: Certificate;
  readonly purpose: TrustPurpose;
  readonly proofs: ProofsOfExistence;
};

export type PastCertificateOutcome = {
  readonly conclusion: Conclusion;
  readonly chain?: ProspectiveChain;
  /** What is proven to have existed by then may be believed. */
  readonly controlTime?: Date;
};

/**
 * Past certificate validation by the shell model: the chain held at some time in the past, and up
 * to the control time it can still be believed today.
 * @spec EN 319 102-1 §5.6.2.1.4
 */
export function validatePastCertificate(
  question: PastCertificateQuestion,
  context: ValidationContext,
): PastCertificateOutcome {
  const { subject, proofs, purpose } = question;
  const { now, journal, policy } = context;
  const log = openBlock(journal, policy, 'PAST_CERTIFICATE_VALIDATION', subject, now);
  const chain = findPastChain(question, context, now);
  if (!log.check('PAST_CHAIN_VALID', chain !== undefined) || chain === undefined) {
    return { conclusion: log.conclude(indeterminate('NO_CERTIFICATE_CHAIN_FOUND')) };
  }
  const controlTime = slideValidationTime({ ...chain, purpose, proofs }, context);
  const detail = controlTime?.toISOString();
  if (!log.check('PAST_EVIDENCE_PROVEN', controlTime !== undefined, detail) || !controlTime) {
    return { conclusion: log.conclude(indeterminate('NO_POE')), chain };
  }
  return { conclusion: log.conclude(PASSED), chain, controlTime };
}
