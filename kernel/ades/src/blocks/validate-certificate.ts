import type { Certificate, PathFault, TrustAnchor, TrustPurpose } from '@hien-luong/pki';
import type { RevocationStatement } from '../evidence/revocation-statement.ts';
import type { BlockLog } from '../outcome/block-log.ts';
import { openBlock } from '../outcome/block-log.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { indeterminate, PASSED } from '../outcome/conclusion.ts';
import type { Constraint } from '../outcome/constraint.ts';
import type { IndeterminateSubIndication } from '../outcome/indication.ts';
import type { ValidationContext } from '../process/validation-context.ts';
import type { Revoked, StatusGap } from './check-statuses.ts';
import { checkStatuses } from './check-statuses.ts';
import type { ChainOutcome } from './find-chain.ts';
import { findChain } from './find-chain.ts';
import type { WeakMaterial } from './find-weak-material.ts';
import { describeWeakness, findWeakMaterial } from './find-weak-material.ts';

export type CertificateQuestion = {
  /** Id of the signature or timestamp. */
  readonly subject: string;
  readonly certificate: Certificate;
  readonly purpose: TrustPurpose;
  readonly at: Date;
  readonly stampedAt?: Date | undefined;
};

export type CertificateOutcome = {
  readonly conclusion: Conclusion;
  /** From the certificate to the anchor; the best that was found where none holds. */
  readonly path: readonly Certificate[];
  readonly anchor: TrustAnchor | undefined;
  readonly statements: readonly RevocationStatement[];
  readonly revoked?: Revoked;
  readonly gap?: StatusGap;
  readonly weak: readonly WeakMaterial[];
  /** The chain above the certificate holds at the time of the question. */
  readonly holdsNow: boolean;
  readonly fault?: PathFault;
};

const MAX_CHAINS = 8;

/**
 * X.509 certificate validation. Where a CA in the chain is revoked or weakly certified, another
 * chain is looked for; if there is none the first failure is the answer.
 * @spec EN 319 102-1 §5.2.6.4
 */
export function validateCertificate(
  question: CertificateQuestion,
  context: ValidationContext,
): CertificateOutcome {
  const { subject, at } = question;
  const log = openBlock(context.journal, context.policy, 'CERTIFICATE_VALIDATION', subject, at);
  const excluded = new Set<string>();
  let first: CertificateOutcome | undefined;
  for (let tries = 0; tries < MAX_CHAINS; tries++) {
    const chain = findChain({ ...question, excluded }, context, at);
    if (!chain.ok && first !== undefined) break;
    const outcome = judgeChain(chain, question, context, log);
    first ??= outcome;
    const unfit = unfitAuthority(outcome, question.certificate);
    if (unfit === undefined) {
      log.conclude(outcome.conclusion);
      return outcome;
    }
    excluded.add(unfit);
  }
  const answer = first as CertificateOutcome;
  log.conclude(answer.conclusion);
  return answer;
}

/** A CA whose replacement could give another chain. */
function unfitAuthority(outcome: CertificateOutcome, holder: Certificate): string | undefined {
  const weak = outcome.weak.find(({ kind }) => kind === 'certificate')?.object;
  const unfit = outcome.revoked?.certificate.fingerprintSha256 ?? weak;
  return unfit === holder.fingerprintSha256 ? undefined : unfit;
}

function judgeChain(
  chain: ChainOutcome,
  question: CertificateQuestion,
  context: ValidationContext,
  log: BlockLog,
): CertificateOutcome {
  if (!chain.ok) return withoutChain(chain, log);
  const { certificate, at } = question;
  const outOfBounds = at < certificate.notBefore || at > certificate.notAfter;
  log.check('CHAIN_FOUND', true, chain.anchor.certificate.fingerprintSha256);
  const { path, anchor, holdsNow } = chain;
  const { sub: statusSub, ...status } = checkStatuses(
    { ...question, path, anchor, outOfBounds },
    context,
    log,
  );
  const base = { path, anchor, holdsNow, ...status, weak: [] };
  if (statusSub !== undefined) return { ...base, conclusion: indeterminate(statusSub) };
  const weak = findWeakMaterial(path, anchor, status.statements, context.policy, at);
  log.check('CHAIN_ALGORITHMS_RELIABLE', weak.length === 0, weak.map(describeWeakness).join('; '));
  if (weak.length > 0) {
    return { ...base, weak, conclusion: indeterminate('CRYPTO_CONSTRAINTS_FAILURE_NO_POE') };
  }
  log.check('CERTIFICATE_IN_VALIDITY', !outOfBounds, certificate.notAfter.toISOString());
  if (outOfBounds) return { ...base, conclusion: indeterminate(boundsSub(base, question)) };
  return { ...base, conclusion: checkRevocationIssuers(status.statements, question, log) };
}

/** Known not to be revoked where the CA still speaks of the certificate after its end. */
function boundsSub(
  { statements, holdsNow, gap }: Omit<CertificateOutcome, 'conclusion'>,
  { certificate, at }: CertificateQuestion,
): IndeterminateSubIndication {
  const own = statements.at(-1);
  const speaksAfterEnd = own !== undefined && own.thisUpdate > certificate.notAfter;
  return holdsNow && gap === undefined && speaksAfterEnd && at > certificate.notAfter
    ? 'OUT_OF_BOUNDS_NOT_REVOKED'
    : 'OUT_OF_BOUNDS_NO_POE';
}

function checkRevocationIssuers(
  statements: readonly RevocationStatement[],
  { at }: CertificateQuestion,
  log: BlockLog,
): Conclusion {
  const expired = statements
    .flatMap(({ parts }) => parts)
    .find(({ issuer }) => at < issuer.notBefore || at > issuer.notAfter);
  const holds = log.check('REVOCATION_ISSUER_IN_VALIDITY', expired === undefined, expired?.id);
  return holds ? PASSED : indeterminate('REVOCATION_OUT_OF_BOUNDS_NO_POE');
}

const BY_SUB: Readonly<Partial<Record<IndeterminateSubIndication, Constraint>>> = {
  NO_CERTIFICATE_CHAIN_FOUND: 'CHAIN_FOUND',
  NO_CERTIFICATE_CHAIN_FOUND_NO_POE: 'ANCHOR_TRUSTED',
  CHAIN_CONSTRAINTS_FAILURE: 'CERTIFICATE_USAGE_FITS',
};

function withoutChain(
  chain: Extract<ChainOutcome, { ok: false }>,
  log: BlockLog,
): CertificateOutcome {
  const { sub, reason, path, anchor } = chain;
  log.check(BY_SUB[sub] ?? 'CHAIN_VALID', false, reason);
  const conclusion = indeterminate(sub);
  return { conclusion, path, anchor, statements: [], weak: [], holdsNow: false, fault: reason };
}
