import type { Certificate, TrustAnchor, TrustPurpose } from '@hien-luong/pki';
import type { ProofsOfExistence } from '../evidence/proofs-of-existence.ts';
import type { ValidationContext } from '../process/validation-context.ts';
import type { WeakMaterial } from './find-weak-material.ts';
import { certificateLimit, statementLimits } from './find-weak-material.ts';
import { freshUntil, isFresh } from './is-fresh.ts';
import type { PathLink } from './path-links.ts';
import { pathLinks } from './path-links.ts';
import { freshnessRule, statusRoleOf } from './status-role.ts';

export type SlideQuestion = {
  readonly path: readonly Certificate[];
  readonly anchor: TrustAnchor;
  readonly purpose: TrustPurpose;
  readonly proofs: ProofsOfExistence;
};

/**
 * Validation time sliding: the latest time at which the whole chain can still be believed, walking
 * from the anchor down and going back whenever a certificate was revoked, its status information
 * grew old or an algorithm ended. Old information carries as far as the policy calls it fresh for a
 * proven time; a policy of 0 is the letter of the standard. Undefined where the evidence is not proven to be old enough.
 * @spec EN 319 102-1 §5.6.2.2.4
 */
export function slideValidationTime(
  question: SlideQuestion,
  context: ValidationContext,
): Date | undefined {
  const { path, anchor } = question;
  const end = anchor.validTo ?? anchor.certificate.notAfter;
  let controlTime = end < context.now ? end : context.now;
  for (const link of pathLinks(path, anchor)) {
    const slid = slidePast(link, controlTime, question, context);
    if (slid === undefined) return undefined;
    controlTime = slid;
  }
  return controlTime;
}

function slidePast(
  link: PathLink,
  controlTime: Date,
  { purpose, proofs }: SlideQuestion,
  context: ValidationContext,
): Date | undefined {
  const { policy } = context;
  // What an algorithm that has ended signed must be proven to be older than that end.
  const isProven = ({ object, until }: WeakMaterial) => {
    const { at } = proofs.earliest(object);
    return at <= controlTime && at.getTime() < until;
  };
  const limit = certificateLimit(link, policy);
  const usable = context.revocation
    .statementsAbout(link)
    .filter(({ thisUpdate }) => thisUpdate <= controlTime)
    .filter((statement) => statementLimits(statement, policy).every(isProven));
  const [latest] = usable;
  if (latest === undefined || !isProven(limit)) return undefined;
  const revokedAt = usable.flatMap(({ revocation }) => revocation?.at.getTime() ?? []);
  const rule = freshnessRule(statusRoleOf(purpose, link.index === 0), policy);
  const ends = [
    controlTime.getTime(),
    ...revokedAt,
    ...(revokedAt.length > 0 || isFresh(latest, controlTime, rule.now)
      ? []
      : [freshUntil(latest, rule.proven)]),
  ];
  const slid = Math.min(...ends);
  const limits = [limit, ...statementLimits(latest, policy)].map(({ until }) => until);
  return new Date(Math.min(slid, ...limits));
}
