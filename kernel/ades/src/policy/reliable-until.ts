import type { AlgorithmUse } from '../signature/algorithm-use.ts';
import type { Until, ValidationPolicy } from './validation-policy.ts';

/** Milliseconds since 1970; Infinity while no end is known, -Infinity for what never was. */
export type ReliableUntil = number;

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Up to when the policy relies on an algorithm with a key of this size. `anchor` is given for the
 * signature of a certificate, and is the fingerprint at the end of its chain.
 * @spec EN 319 102-1 §5.1.4.3
 */
export function reliableUntil(
  use: AlgorithmUse,
  policy: ValidationPolicy,
  anchor?: string,
): ReliableUntil {
  const { signature } = use;
  const digest = digestUntil(use.hash, policy, anchor);
  if (signature === undefined) return digest;
  // The longest of the rows that the key is big enough for.
  const rows = policy.signatures.filter(
    ({ scheme, minBits }) => scheme === signature.scheme && signature.keyBits >= minBits,
  );
  return Math.min(digest, Math.max(NEVER, ...rows.map(({ until }) => untilMs(until))));
}

function digestUntil(
  hash: string,
  policy: ValidationPolicy,
  anchor: string | undefined,
): ReliableUntil {
  const listed = Object.hasOwn(policy.digests, hash) ? policy.digests[hash] : undefined;
  const legacy = policy.legacyCertificateDigests.filter(
    (rule) => anchor !== undefined && rule.hash === hash && rule.anchors.includes(anchor),
  );
  const ends = [...(listed === undefined ? [] : [listed]), ...legacy.map(({ until }) => until)];
  return Math.max(NEVER, ...ends.map(untilMs));
}

function untilMs(until: Until): ReliableUntil {
  return until === null ? Number.POSITIVE_INFINITY : Date.parse(until);
}
