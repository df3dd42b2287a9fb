import type { Outcome } from '../contract/index.ts';

/** What is known of a certificate's revocation when its signature is judged. */
export type RevocationKnowledge =
  | { status: 'good' }
  | { status: 'revoked'; at: Date }
  | { status: 'unknown' };

export type Judgement = { outcome: Outcome; subIndication: string | null };

/**
 * Lets the revocation of the signer's certificate weigh on a signature that is otherwise valid.
 * Without knowledge it is never valid; with a revocation it stays valid only if a timestamp proves
 * that it was made before.
 * @law TT 15/2025/TT-BKHCN
 * @spec EN 319 102-1 §5.2.6
 */
export function weighRevocation(
  judgement: Judgement,
  knowledge: RevocationKnowledge,
  provenAt: Date | undefined,
): Judgement {
  if (judgement.outcome !== 'valid' || knowledge.status === 'good') return judgement;
  if (knowledge.status === 'unknown') {
    return { outcome: 'indeterminate', subIndication: 'TRY_LATER' };
  }
  if (provenAt !== undefined && provenAt < knowledge.at) return judgement;
  return { outcome: 'invalid', subIndication: 'REVOKED' };
}

/** The worst of all; a file without signatures proves nothing either way. */
export function worstOutcome(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('invalid')) return 'invalid';
  return outcomes.length === 0 || outcomes.includes('indeterminate') ? 'indeterminate' : 'valid';
}
