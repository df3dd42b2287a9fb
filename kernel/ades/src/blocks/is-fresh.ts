import type { RevocationStatement } from '../evidence/revocation-statement.ts';
import type { Freshness } from '../policy/validation-policy.ts';

/**
 * Revocation freshness checker: whether the status information is new enough to speak for a time.
 * Without a limit of the policy its own period counts; information that names none is not fresh.
 * @spec EN 319 102-1 §5.2.5.4
 */
export function isFresh(statement: RevocationStatement, at: Date, freshness: Freshness): boolean {
  const { thisUpdate, nextUpdate } = statement;
  if (freshness !== 'nextUpdate') {
    // CAs tell the time in whole seconds, clocks more finely.
    const second = Math.floor(at.getTime() / 1000) * 1000;
    return thisUpdate.getTime() >= second - freshness * 1000;
  }
  return nextUpdate !== undefined && at <= nextUpdate;
}

/** The last time for which the information is fresh. */
export function freshUntil(statement: RevocationStatement, freshness: Freshness): number {
  const { thisUpdate, nextUpdate } = statement;
  if (freshness === 'nextUpdate') return (nextUpdate ?? thisUpdate).getTime();
  return thisUpdate.getTime() + freshness * 1000;
}
