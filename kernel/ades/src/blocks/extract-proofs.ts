import type { ProofsOfExistence } from '../evidence/proofs-of-existence.ts';
import { reliableUntil } from '../policy/reliable-until.ts';
import type { ValidationPolicy } from '../policy/validation-policy.ts';
import type { ObjectId } from '../signature/object-id.ts';
import { objectIdOf } from '../signature/object-id.ts';
import { materialInside } from '../signature/read-token.ts';
import type { TimestampToValidate } from '../signature/timestamp-to-validate.ts';

/** What is inside the tokens, by token: whatever covers a token covers these as well. */
export type TokenContents = ReadonlyMap<ObjectId, readonly ObjectId[]>;

export function contentsOfTokens(timestamps: readonly TimestampToValidate[]): TokenContents {
  return new Map(
    timestamps.map(({ token }) => {
      const { certificates, crls } = materialInside(token);
      const ids = [...certificates.map((one) => one.fingerprintSha256), ...crls.map(objectIdOf)];
      return [objectIdOf(token), ids];
    }),
  );
}

export type StampedObjects = {
  readonly timestamp: TimestampToValidate;
  readonly genTime: Date;
  /** Of the imprint. */
  readonly hash: string;
};

/**
 * Proof of existence extraction: everything that a valid timestamp covers existed at its time,
 * provided that the hash in it was still reliable while the token itself is known to have existed.
 * @spec EN 319 102-1 §5.6.2.3.4
 */
export function extractProofs(
  { timestamp, genTime, hash }: StampedObjects,
  contents: TokenContents,
  proofs: ProofsOfExistence,
  policy: ValidationPolicy,
): boolean {
  const tokenExisted = proofs.earliest(objectIdOf(timestamp.token)).at;
  if (tokenExisted.getTime() >= reliableUntil({ hash }, policy)) return false;
  const inside = timestamp.covers.flatMap((object) => contents.get(object) ?? []);
  for (const object of [...timestamp.covers, ...inside]) {
    proofs.add({ object, at: genTime, by: timestamp.id });
  }
  return true;
}
