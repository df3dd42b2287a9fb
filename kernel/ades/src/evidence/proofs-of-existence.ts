import type { ObjectId } from '../signature/object-id.ts';

/** That an object existed at a time, and what proves it: a timestamp's id, or the present. */
export type ProofOfExistence = {
  readonly object: ObjectId;
  readonly at: Date;
  readonly by: string;
};

/** The set of POEs: of each object the earliest is kept, for it implies the later ones. */
export type ProofsOfExistence = {
  add(proof: ProofOfExistence): void;
  /** When the object existed for sure; everything at hand exists at the present. */
  earliest(object: ObjectId): ProofOfExistence;
  /** Those that a timestamp or the caller gave. */
  list(): readonly ProofOfExistence[];
};

/** @spec EN 319 102-1 §5.6.3.4 */
export function openProofs(now: Date): ProofsOfExistence {
  const proofs = new Map<ObjectId, ProofOfExistence>();
  return {
    add(proof) {
      const known = proofs.get(proof.object);
      if (known === undefined || proof.at < known.at) proofs.set(proof.object, proof);
    },
    earliest: (object) => proofs.get(object) ?? { object, at: now, by: 'PRESENT' },
    list: () => [...proofs.values()],
  };
}
