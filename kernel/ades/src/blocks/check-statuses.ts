import type { Certificate, RevocationReason, TrustAnchor, TrustPurpose } from '@hien-luong/pki';
import type { RevocationStatement } from '../evidence/revocation-statement.ts';
import { nameOfStatement } from '../evidence/revocation-statement.ts';
import type { CertificateInPath } from '../evidence/revocation-store.ts';
import type { BlockLog } from '../outcome/block-log.ts';
import type { IndeterminateSubIndication } from '../outcome/indication.ts';
import type { ValidationContext } from '../process/validation-context.ts';
import { isFresh } from './is-fresh.ts';
import { pathLinks } from './path-links.ts';
import { freshConstraint, freshnessRule, knownConstraint, statusRoleOf } from './status-role.ts';

/** Clocks of different machines; status information may seem to come from so far ahead. */
const CLOCK_SKEW_MS = 300_000;

export type StatusQuestion = {
  readonly path: readonly Certificate[];
  readonly anchor: TrustAnchor;
  readonly purpose: TrustPurpose;
  readonly at: Date;
  /** The time in the token, where the path is a clock's. */
  readonly stampedAt?: Date | undefined;
  /** The certificate is out of its validity: waiting for newer information is in vain. */
  readonly outOfBounds: boolean;
};

/** Why newer status information is needed. */
export type StatusGap = {
  readonly cause: 'missing' | 'stale' | 'suspended';
  readonly certificate: Certificate;
  readonly statement?: RevocationStatement;
};

export type Revoked = {
  readonly certificate: Certificate;
  readonly at: Date;
  readonly reason: RevocationReason;
};

export type StatusOutcome = {
  readonly sub: IndeterminateSubIndication | undefined;
  readonly statements: readonly RevocationStatement[];
  readonly revoked?: Revoked;
  readonly gap?: StatusGap;
};

/**
 * Revocation checking along a path, nearest to the anchor first. Of several pieces of information
 * about a certificate the one issued last counts.
 * @spec EN 319 102-1 §5.2.6.4
 */
export function checkStatuses(
  question: StatusQuestion,
  context: ValidationContext,
  log: BlockLog,
): StatusOutcome {
  const statements: RevocationStatement[] = [];
  let gap: StatusGap | undefined;
  for (const link of pathLinks(question.path, question.anchor)) {
    const statement = latestStatement(context, link, question.at);
    if (statement !== undefined) statements.push(statement);
    const verdict = judgeStatement({ ...link, statement }, question, context, log);
    if (verdict?.sub !== undefined) return { ...verdict, statements };
    gap ??= verdict?.gap;
  }
  const waits = gap !== undefined && !question.outOfBounds;
  return { sub: waits ? 'TRY_LATER' : undefined, statements, ...(gap && { gap }) };
}

export function latestStatement(
  context: ValidationContext,
  question: CertificateInPath,
  at: Date,
): RevocationStatement | undefined {
  const latest = at.getTime() + CLOCK_SKEW_MS;
  return context.revocation
    .statementsAbout(question)
    .find(({ thisUpdate }) => thisUpdate.getTime() <= latest);
}

type Holding = {
  readonly certificate: Certificate;
  readonly statement: RevocationStatement | undefined;
  readonly index: number;
};

function judgeStatement(
  { certificate, statement, index }: Holding,
  question: StatusQuestion,
  context: ValidationContext,
  log: BlockLog,
): Omit<StatusOutcome, 'statements'> | undefined {
  const { purpose, at, stampedAt } = question;
  const role = statusRoleOf(purpose, index === 0);
  const name = certificate.fingerprintSha256;
  if (!log.check(knownConstraint(role), statement !== undefined, name)) {
    return { sub: undefined, gap: { cause: 'missing', certificate } };
  }
  if (statement === undefined) return undefined;
  const { revocation } = statement;
  if (revocation !== undefined) return judgeRevocation(certificate, statement, index, log);
  log.check(index === 0 ? 'CERTIFICATE_NOT_REVOKED' : 'AUTHORITY_NOT_REVOKED', true, name);
  const rule = freshnessRule(role, context.policy);
  const covers = stampedAt === undefined || isFresh(statement, stampedAt, rule.proven);
  const coversEnough =
    role !== 'clock' ||
    log.check('CLOCK_REVOCATION_COVERS_STAMP', covers, nameOfStatement(statement));
  const isNew = log.check(
    freshConstraint(role),
    isFresh(statement, at, rule.now),
    nameOfStatement(statement),
  );
  if (coversEnough && isNew) return undefined;
  return { sub: undefined, gap: { cause: 'stale', certificate, statement } };
}

/** On hold is not revoked: it may be lifted. */
function judgeRevocation(
  certificate: Certificate,
  statement: RevocationStatement,
  index: number,
  log: BlockLog,
): Omit<StatusOutcome, 'statements'> {
  const { at, reason } = statement.revocation ?? {
    at: statement.thisUpdate,
    reason: 'unspecified',
  };
  const detail = `${reason} ${at.toISOString()}`;
  if (index > 0) {
    log.check('AUTHORITY_NOT_REVOKED', false, detail);
    return { sub: 'REVOKED_CA_NO_POE', revoked: { certificate, at, reason } };
  }
  if (reason === 'certificateHold') {
    log.check('CERTIFICATE_NOT_SUSPENDED', false, detail);
    const gap: StatusGap = { cause: 'suspended', certificate, statement };
    return { sub: 'TRY_LATER', gap, revoked: { certificate, at, reason } };
  }
  log.check('CERTIFICATE_NOT_REVOKED', false, detail);
  return { sub: 'REVOKED_NO_POE', revoked: { certificate, at, reason } };
}
