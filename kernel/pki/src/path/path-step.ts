import type { Certificate } from '../certificate/certificate.ts';
import type { SignatureVerifier } from './signature-verifier.ts';
import type { PathPurpose, TrustAnchor } from './trust-anchor.ts';

/** A candidate path: the holder's certificate first, then CAs, the one the anchor issued last. */
export type CandidatePath = {
  readonly certificates: readonly Certificate[];
  readonly anchor: TrustAnchor;
};

/** One certificate of a path under its issuer, as the checks see it. */
export type PathStep = {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  /** The issuer is the anchor itself, trusted by decision and not by its extensions. */
  readonly issuerIsAnchor: boolean;
  /** CAs between this issuer and the holder, not counting those that issued to themselves. */
  readonly casBelowIssuer: number;
  readonly isHolder: boolean;
  readonly at: Date;
  readonly purpose: PathPurpose;
  readonly signatures: SignatureVerifier;
  /** All above the certificate, nearest first, where DSA is allowed. */
  readonly dsaIssuers?: readonly Certificate[];
};
