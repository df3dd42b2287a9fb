import { acceptSignature } from '../blocks/accept-signature.ts';
import { checkStatusesAt } from '../blocks/check-statuses-at.ts';
import { checkTimestampDelay } from '../blocks/check-timestamp-delay.ts';
import { areInOrder } from '../blocks/check-timestamp-order.ts';
import type { WeakMaterial } from '../blocks/find-weak-material.ts';
import { describeWeakness, findWeakMaterial } from '../blocks/find-weak-material.ts';
import type { CertificateOutcome } from '../blocks/validate-certificate.ts';
import type { BlockLog } from '../outcome/block-log.ts';
import { openBlock } from '../outcome/block-log.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { failed, indeterminate, isIndeterminate, PASSED } from '../outcome/conclusion.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';
import type { BestSignatureTime } from './best-signature-time.ts';
import type { BasicOutcome } from './validate-basic.ts';
import { validateBasic } from './validate-basic.ts';
import type { TimestampOutcome } from './validate-timestamp.ts';
import type { ValidationContext } from './validation-context.ts';

export type TimedOutcome = {
  readonly conclusion: Conclusion;
  readonly basic: BasicOutcome;
  readonly best: BestSignatureTime;
  readonly weak: readonly WeakMaterial[];
};

/**
 * Validation process for signatures with time and with long-term validation material: a valid
 * timestamp moves the time to judge at from the present to when the signature existed.
 * @spec EN 319 102-1 §5.5.4
 */
export function validateWithTime(
  signature: SignatureToValidate,
  stamps: readonly TimestampOutcome[],
  context: ValidationContext,
  knownAt?: Date,
): TimedOutcome {
  const { now, journal, policy } = context;
  const passed = stamps.filter(({ conclusion }) => conclusion.status === 'PASSED');
  const contentStamps = infosOf(passed, 'content');
  const contentTimes = contentStamps.map(({ genTime }) => genTime);
  const basic = validateBasic({ signature, purpose: 'sign', contentTimes }, context);
  const best = bestTimeOf(passed, knownAt === undefined ? now : knownAt, knownAt !== undefined);
  const log = openBlock(journal, policy, 'VALIDATION_WITH_TIME', signature.id, best.at);
  const { certificate } = basic;
  if (!mayGoOn(basic.conclusion) || certificate === undefined) {
    return { conclusion: log.conclude(basic.conclusion), basic, best, weak: basic.weak };
  }
  const inTime =
    compareTimes(signature, basic, certificate, best, log) ??
    checkOrder(areInOrder(contentStamps, infosOf(passed, 'signature')), log) ??
    checkDelay(signature, passed, best, context, log) ??
    (basic.conclusion.status === 'PASSED' ? undefined : checkPast(certificate, best, context, log));
  if (inTime !== undefined) {
    return { conclusion: log.conclude(inTime), basic, best, weak: basic.weak };
  }
  const accepted = acceptSignature(signature, context, best.at);
  if (accepted.conclusion.status !== 'PASSED') {
    return { conclusion: log.conclude(accepted.conclusion), basic, best, weak: accepted.weak };
  }
  return { ...concludeOnChain(certificate, context, log), basic, best };
}

function infosOf(stamps: readonly TimestampOutcome[], kind: 'content' | 'signature') {
  return stamps
    .filter(({ timestamp }) => timestamp.kind === kind)
    .map(({ info }) => info)
    .filter((info) => info !== undefined);
}

function bestTimeOf(
  stamps: readonly TimestampOutcome[],
  start: Date,
  vouchedFor: boolean,
): BestSignatureTime {
  let best: BestSignatureTime = { at: start, by: vouchedFor ? 'CALLER' : 'PRESENT' };
  for (const { timestamp, info } of stamps) {
    const proves = timestamp.kind === 'signature' && info !== undefined && info.genTime < best.at;
    if (proves) best = { at: info.genTime, by: timestamp.id };
  }
  return best;
}

/** A proof of time can still help. */
function mayGoOn(conclusion: Conclusion): boolean {
  return (
    conclusion.status === 'PASSED' ||
    isIndeterminate(
      conclusion,
      'CRYPTO_CONSTRAINTS_FAILURE_NO_POE',
      'REVOKED_NO_POE',
      'REVOKED_CA_NO_POE',
      'TRY_LATER',
      'OUT_OF_BOUNDS_NO_POE',
      'OUT_OF_BOUNDS_NOT_REVOKED',
    )
  );
}

/** Step 4: the proven time against the validity of the certificate and the end of algorithms. */
function compareTimes(
  { signingCertificate }: SignatureToValidate,
  { conclusion, weak }: BasicOutcome,
  certificate: CertificateOutcome,
  best: BestSignatureTime,
  log: BlockLog,
): Conclusion | undefined {
  if (signingCertificate === undefined) return indeterminate('NO_SIGNING_CERTIFICATE_FOUND');
  const { notBefore, notAfter } = signingCertificate;
  const time = best.at.toISOString();
  if (!log.check('SIGNED_AFTER_ISSUANCE', best.at >= notBefore, time)) {
    return failed('NOT_YET_VALID');
  }
  if (!log.check('SIGNED_BEFORE_EXPIRY', best.at <= notAfter, time)) {
    return beyondExpiry(conclusion, certificate, best.at);
  }
  if (isIndeterminate(conclusion, 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE')) {
    const saved = weak.every(
      ({ kind, until }) => kind === 'signature' && best.at.getTime() < until,
    );
    return log.check('WEAK_MATERIAL_PROVEN_IN_TIME', saved, weak.map(describeWeakness).join('; '))
      ? undefined
      : conclusion;
  }
  if (isIndeterminate(conclusion, 'OUT_OF_BOUNDS_NO_POE')) {
    return isAssuredSince(certificate, best.at) ? undefined : conclusion;
  }
  return undefined;
}

/** What is known is told; where nothing is, that the certificate has ended. */
function beyondExpiry(
  conclusion: Conclusion,
  { revoked }: CertificateOutcome,
  best: Date,
): Conclusion {
  if (isIndeterminate(conclusion, 'TRY_LATER')) return indeterminate('OUT_OF_BOUNDS_NO_POE');
  const isLater = revoked !== undefined && revoked.at > best;
  return isLater ? indeterminate('OUT_OF_BOUNDS_NOT_REVOKED') : conclusion;
}

/**
 * After the end of the certificate the CA is still heard on what it said within its validity: that
 * the certificate was good when the signature already existed. The CA itself must still stand.
 */
function isAssuredSince({ holdsNow, path, statements }: CertificateOutcome, best: Date): boolean {
  const own = statements.at(-1);
  const complete = statements.length === path.length - 1;
  return holdsNow && complete && own?.revocation === undefined && own !== undefined
    ? own.thisUpdate >= best
    : false;
}

function checkOrder(inOrder: boolean, log: BlockLog): Conclusion | undefined {
  const holds = log.check('TIMESTAMPS_IN_ORDER', inOrder);
  return holds ? undefined : indeterminate('TIMESTAMP_ORDER_FAILURE');
}

function checkDelay(
  signature: SignatureToValidate,
  passed: readonly TimestampOutcome[],
  best: BestSignatureTime,
  context: ValidationContext,
  log: BlockLog,
): Conclusion | undefined {
  if (!passed.some(({ timestamp }) => timestamp.kind === 'signature')) return undefined;
  const kept = checkTimestampDelay(signature, context, best.at, log);
  return kept ? undefined : indeterminate('SIG_CONSTRAINTS_FAILURE');
}

/** Steps 4 a), 6 and 7: nobody in the chain had lost his standing at the proven time. */
function checkPast(
  { path, anchor }: CertificateOutcome,
  best: BestSignatureTime,
  context: ValidationContext,
  log: BlockLog,
): Conclusion | undefined {
  if (anchor === undefined) return indeterminate('NO_CERTIFICATE_CHAIN_FOUND');
  const question = { path, anchor, purpose: 'sign', provenAt: best.at } as const;
  const sub = checkStatusesAt(question, context, log);
  return sub && indeterminate(sub);
}

/** Step 10: chain and status information have no proof of their own here, so the present counts. */
function concludeOnChain(
  { path, anchor, statements }: CertificateOutcome,
  context: ValidationContext,
  log: BlockLog,
): { readonly conclusion: Conclusion; readonly weak: readonly WeakMaterial[] } {
  if (anchor === undefined) return { conclusion: log.conclude(PASSED), weak: [] };
  const weak = findWeakMaterial(path, anchor, statements, context.policy, context.now);
  const reliable = log.check('CHAIN_ALGORITHMS_RELIABLE', weak.length === 0);
  const conclusion = reliable ? PASSED : indeterminate('CRYPTO_CONSTRAINTS_FAILURE_NO_POE');
  return { conclusion: log.conclude(conclusion), weak };
}
