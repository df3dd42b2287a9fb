import type { Certificate, TrustAnchor } from '@hien-luong/pki';
import type { RevocationStatement } from '../evidence/revocation-statement.ts';
import type { CertificateInPath } from '../evidence/revocation-store.ts';
import type { ReliableUntil } from '../policy/reliable-until.ts';
import { reliableUntil } from '../policy/reliable-until.ts';
import type { ValidationPolicy } from '../policy/validation-policy.ts';
import type { AlgorithmUse } from '../signature/algorithm-use.ts';
import { signatureUse } from '../signature/algorithm-use.ts';
import type { ObjectId } from '../signature/object-id.ts';
import { pathLinks } from './path-links.ts';

/** Something whose algorithm was no longer relied upon at the time it was judged for. */
export type WeakMaterial = {
  readonly object: ObjectId;
  readonly kind: 'signature' | 'certificate' | 'revocation';
  readonly algorithm: AlgorithmUse;
  readonly until: ReliableUntil;
};

/** A certificate as signed by its issuer, below an anchor. */
export function certificateLimit(
  { certificate, issuer, anchor }: CertificateInPath,
  policy: ValidationPolicy,
): WeakMaterial {
  const { hash = 'unknown', scheme = 'unknown' } = certificate.signatureAlgorithm ?? {};
  const algorithm = signatureUse(hash, scheme, issuer.publicKey);
  const until = reliableUntil(algorithm, policy, anchor.certificate.fingerprintSha256);
  return { object: certificate.fingerprintSha256, kind: 'certificate', algorithm, until };
}

export function statementLimits(
  { parts }: RevocationStatement,
  policy: ValidationPolicy,
): readonly WeakMaterial[] {
  return parts.map(({ id: object, algorithm }) => ({
    object,
    kind: 'revocation',
    algorithm,
    until: reliableUntil(algorithm, policy),
  }));
}

/**
 * What of a chain and its status information does not meet the cryptographic constraints.
 * @spec EN 319 102-1 §5.1.4.3
 */
export function findWeakMaterial(
  path: readonly Certificate[],
  anchor: TrustAnchor,
  statements: readonly RevocationStatement[],
  policy: ValidationPolicy,
  at: Date,
): readonly WeakMaterial[] {
  const limits = [
    ...pathLinks(path, anchor).map((link) => certificateLimit(link, policy)),
    ...statements.flatMap((one) => statementLimits(one, policy)),
  ];
  return limits.filter(({ until }) => until <= at.getTime());
}

export function describeWeakness({ kind, algorithm, until }: WeakMaterial): string {
  const { hash, signature } = algorithm;
  const name = signature ? `${signature.scheme} ${signature.keyBits} ${hash}` : hash;
  const end = Number.isFinite(until) ? ` until ${new Date(until).toISOString()}` : '';
  return `${kind}: ${name}${end}`;
}
