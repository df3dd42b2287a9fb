import type { RevocationStatement } from '../evidence/revocation-statement.ts';
import type { Freshness } from '../policy/validation-policy.ts';

/**
 * Revocation freshness checker: whether the status information is new enough to speak for a time.
 * Without a limit of the policy its own period counts; information that names none is not fresh.
 * See EN 319 102-1 §5.2.5.4
 */
export function isFresh(statement: RevocationStatement, at: Date, freshness: Freshness): boolean {
  const { thisUpdate, nextUpdate } = statement;
  if (freshness !== 'nextUpdate') {
    return thisUpdate.getTime() >= at.getTime() - freshness * 1000;
  }
  return nextUpdate !== undefined && at <= nextUpdate;
}
