import type {
  Certificate,
  PathFault,
  PathVerdict,
  TrustAnchor,
  TrustPurpose,
} from '@hien-luong/pki';
import { validatePath } from '@hien-luong/pki';
import type { IndeterminateSubIndication } from '../outcome/indication.ts';
import type { ValidationContext } from '../process/validation-context.ts';

export type ChainQuestion = {
  readonly certificate: Certificate;
  readonly purpose: TrustPurpose;
  /** CAs that proved unfit in a chain tried before. */
  readonly excluded?: ReadonlySet<string>;
};

export type ProspectiveChain = {
  /** From the certificate to the anchor. */
  readonly path: readonly Certificate[];
  readonly anchor: TrustAnchor;
};

export type ChainOutcome =
  | (ProspectiveChain & {
      readonly ok: true;
      /** It holds at the time asked for, but for the validity of the certificate itself. */
      readonly holdsNow: boolean;
    })
  | {
      readonly ok: false;
      readonly sub: IndeterminateSubIndication;
      readonly reason: PathFault;
      readonly path: readonly Certificate[];
      readonly anchor?: TrustAnchor;
    };

/** Times at which a past chain is tried; each is the end of some certificate's validity. */
const MAX_PAST_TIMES = 40;

/**
 * A prospective chain and its certification path validation, revocation left aside. The validity of
 * the certificate itself is judged later, so a chain counts that held while it was valid.
 * @spec EN 319 102-1 §5.2.6.4
 */
export function findChain(
  question: ChainQuestion,
  context: ValidationContext,
  at: Date,
): ChainOutcome {
  const { certificate } = question;
  const present = validateAt(question, context, at);
  if (present.ok) return { ...present, holdsNow: true };
  const isOutOfBounds = at < certificate.notBefore || at > certificate.notAfter;
  const past = findPastChain(question, context, at);
  const path = present.path ?? [];
  if (past !== undefined && present.reason === 'ANCHOR_OUT_OF_VALIDITY') {
    return { ok: false, sub: 'NO_CERTIFICATE_CHAIN_FOUND_NO_POE', reason: present.reason, ...past };
  }
  if (past !== undefined && isOutOfBounds) {
    const holdsNow = present.culprit?.fingerprintSha256 === certificate.fingerprintSha256;
    return { ok: true, ...past, holdsNow };
  }
  const reason = isOutOfBounds
    ? reasonOf(validateAt(question, context, withinValidity(certificate, at)), present.reason)
    : present.reason;
  return { ok: false, sub: subIndicationOf(reason), reason, path };
}

/**
 * A chain that held at some time within the validity of the certificate and not after `at`: the
 * shell model in the past.
 * @spec EN 319 102-1 §5.6.2.1.4
 */
export function findPastChain(
  question: ChainQuestion,
  context: ValidationContext,
  at: Date,
): ProspectiveChain | undefined {
  const { certificate } = question;
  const ends = [
    ...context.anchors.flatMap(({ certificate: anchor, validTo }) => [anchor.notAfter, validTo]),
    ...context.certificates.map(({ notAfter }) => notAfter),
  ].filter((end) => end !== undefined);
  const times = [withinValidity(certificate, at), ...ends]
    .filter((time) => time >= certificate.notBefore && time <= certificate.notAfter)
    .filter((time) => time <= at || at < certificate.notBefore)
    .map((time) => time.getTime());
  for (const time of [...new Set(times)].slice(0, MAX_PAST_TIMES)) {
    const verdict = validateAt(question, context, new Date(time));
    if (verdict.ok) return { path: verdict.path, anchor: verdict.anchor };
  }
  return undefined;
}

function validateAt(
  { certificate, purpose, excluded }: ChainQuestion,
  context: ValidationContext,
  at: Date,
): PathVerdict {
  const intermediates = context.certificates.filter(
    ({ fingerprintSha256 }) => !excluded?.has(fingerprintSha256),
  );
  return validatePath({ certificate, intermediates, anchors: context.anchors, at, purpose });
}

function withinValidity({ notBefore, notAfter }: Certificate, at: Date): Date {
  if (at < notBefore) return notBefore;
  return at > notAfter ? notAfter : at;
}

function reasonOf(verdict: PathVerdict, otherwise: PathFault): PathFault {
  return verdict.ok ? otherwise : verdict.reason;
}

/** @spec EN 319 102-1 §5.2.6.3 */
function subIndicationOf(reason: PathFault): IndeterminateSubIndication {
  switch (reason) {
    case 'ISSUER_NOT_FOUND':
    case 'ANCHOR_PURPOSE_UNFIT':
      return 'NO_CERTIFICATE_CHAIN_FOUND';
    case 'ANCHOR_OUT_OF_VALIDITY':
      return 'NO_CERTIFICATE_CHAIN_FOUND_NO_POE';
    case 'KEY_USAGE_UNFIT':
    case 'EXTENDED_KEY_USAGE_UNFIT':
    case 'SIGNER_IS_CA':
      return 'CHAIN_CONSTRAINTS_FAILURE';
    default:
      return 'CERTIFICATE_CHAIN_GENERAL_FAILURE';
  }
}
