import type { Revocation, RevocationEvidence } from './revocation-status.ts';

/** What one source says for certain: the lists together, or one answer. */
export type Opinion =
  | {
      readonly status: 'good';
      readonly revokedLater: Revocation | undefined;
      readonly evidence: readonly RevocationEvidence[];
    }
  | {
      readonly status: 'revoked';
      readonly revocation: Revocation;
      readonly evidence: readonly RevocationEvidence[];
    };

/**
 * Whether a revocation counts at that time: it has happened, or it was known and announced for
 * later, which nobody needs to wait for.
 */
export function isInForce(revocation: Revocation, thisUpdate: Date, at: Date): boolean {
  return revocation.at <= at || thisUpdate <= at;
}

/** When the newest of the evidence was made. */
export function madeAt({ evidence }: Opinion): number {
  return Math.max(...evidence.map(({ thisUpdate }) => thisUpdate.getTime()));
}
