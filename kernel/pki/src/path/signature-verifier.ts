import type { Signed } from '../certificate/is-signed-by.ts';
import { isSignedBy } from '../certificate/is-signed-by.ts';
import type { PublicKey } from '../certificate/public-key.ts';

/** Tells whether a key made a signature, each pair once. */
export type SignatureVerifier = {
  verify(signed: Signed, publicKey: PublicKey): boolean;
  /** The limit was reached; since then every answer was no. */
  isExhausted(): boolean;
};

/**
 * Enough for every path that somebody needs; certificates by the hundred under one name are meant
 * to keep a validator busy.
 */
const MAX_VERIFICATIONS = 500;

export function createSignatureVerifier(): SignatureVerifier {
  const known = new Map<Signed, Map<PublicKey, boolean>>();
  let left = MAX_VERIFICATIONS;
  let isExhausted = false;
  return {
    verify(signed, publicKey) {
      const answers = known.get(signed) ?? new Map<PublicKey, boolean>();
      const answer = answers.get(publicKey);
      if (answer !== undefined) return answer;
      if (left === 0) {
        isExhausted = true;
        return false;
      }
      left -= 1;
      const fresh = isSignedBy(signed, publicKey);
      known.set(signed, answers.set(publicKey, fresh));
      return fresh;
    },
    isExhausted: () => isExhausted,
  };
}
