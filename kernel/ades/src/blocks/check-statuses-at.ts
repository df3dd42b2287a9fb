import type { Certificate, TrustAnchor, TrustPurpose } from '@hien-luong/pki';
import { nameOfStatement } from '../evidence/revocation-statement.ts';
import type { BlockLog } from '../outcome/block-log.ts';
import type { IndeterminateSubIndication } from '../outcome/indication.ts';
import type { ValidationContext } from '../process/validation-context.ts';
import { latestStatement } from './check-statuses.ts';
import { isFresh } from './is-fresh.ts';
import type { PathLink } from './path-links.ts';
import { pathLinks } from './path-links.ts';
import { freshConstraint, freshnessRule, knownConstraint, statusRoleOf } from './status-role.ts';

export type ProvenStatusQuestion = {
  readonly path: readonly Certificate[];
  readonly anchor: TrustAnchor;
  readonly purpose: TrustPurpose;
  /** When the signature is proven to have existed. */
  readonly provenAt: Date;
};

type LinkVerdict = { readonly sub?: IndeterminateSubIndication; readonly revokedAt?: Date };

/**
 * Whether no certificate of the path was revoked or on hold when the signature is proven to have
 * existed, by information that speaks for that time. Undefined where all is well. What a CA said
 * after it was revoked itself is not listened to.
 * @spec EN 319 102-1 §5.5.4
 * @law NĐ 68/2024/NĐ-CP Đ.31
 */
export function checkStatusesAt(
  question: ProvenStatusQuestion,
  context: ValidationContext,
  log: BlockLog,
): IndeterminateSubIndication | undefined {
  let speaksUntil = context.now;
  for (const link of pathLinks(question.path, question.anchor)) {
    const { sub, revokedAt } = judgeLink(link, speaksUntil, question, context, log);
    if (sub !== undefined) return sub;
    if (revokedAt !== undefined && revokedAt < speaksUntil) speaksUntil = revokedAt;
  }
  return undefined;
}

/** `speaksUntil` is when the issuer lost its own standing, or now. */
function judgeLink(
  link: PathLink,
  speaksUntil: Date,
  { purpose, provenAt }: ProvenStatusQuestion,
  context: ValidationContext,
  log: BlockLog,
): LinkVerdict {
  const { certificate, index } = link;
  const role = statusRoleOf(purpose, index === 0);
  const statement = latestStatement(context, link, speaksUntil);
  if (statement === undefined) {
    const goesOn = log.check(knownConstraint(role), false, certificate.fingerprintSha256);
    return goesOn ? {} : { sub: 'TRY_LATER' };
  }
  const { revocation } = statement;
  if (revocation !== undefined) {
    const { at, reason } = revocation;
    const detail = `${reason} ${at.toISOString()}`;
    if (log.check('STATUS_PROVEN_IN_TIME', provenAt < at, detail)) return { revokedAt: at };
    if (index > 0) return { sub: 'REVOKED_CA_NO_POE' };
    return { sub: reason === 'certificateHold' ? 'TRY_LATER' : 'REVOKED_NO_POE' };
  }
  const rule = freshnessRule(role, context.policy);
  const fresh =
    isFresh(statement, context.now, rule.now) || isFresh(statement, provenAt, rule.proven);
  return log.check(freshConstraint(role), fresh, nameOfStatement(statement))
    ? {}
    : { sub: 'TRY_LATER' };
}
