import type { Opinion } from './opinion.ts';
import { madeAt } from './opinion.ts';
import type { RevocationFault, RevocationStatus } from './revocation-status.ts';

/**
 * One answer from several. A revocation is final and outweighs everything but a hold that newer
 * evidence no longer knows of; otherwise the newest evidence speaks.
 */
export function combineOpinions(
  opinions: readonly Opinion[],
  faults: readonly RevocationFault[],
): RevocationStatus {
  const newestFirst = opinions.toSorted((a, b) => madeAt(b) - madeAt(a));
  const [newest] = newestFirst;
  if (newest === undefined) return { status: 'unknown', faults };
  const final = newestFirst
    .filter((opinion) => opinion.status === 'revoked')
    .find(({ revocation }) => revocation.reason !== 'certificateHold');
  const decisive = final ?? newest;
  const { evidence } = decisive;
  if (decisive.status === 'revoked') {
    return { status: 'revoked', ...decisive.revocation, evidence, faults };
  }
  const { revokedLater } = decisive;
  return { status: 'good', ...(revokedLater && { revokedLater }), evidence, faults };
}
