import type { Certificate } from '../certificate/certificate.ts';

/** What a signature is for; an anchor that vouches for signers need not vouch for clocks. */
export type TrustPurpose = 'sign' | 'timestamp';

/**
 * `any` asks for the path alone: whether it holds, whatever the holder's certificate and the anchor
 * are meant for.
 */
export type PathPurpose = TrustPurpose | 'any';

/**
 * A certificate trusted because somebody decided so, recognised by its SHA-256 fingerprint. The
 * dates narrow the certificate's own.
 */
export type TrustAnchor = {
  readonly certificate: Certificate;
  readonly purposes: readonly TrustPurpose[];
  readonly validFrom?: Date;
  readonly validTo?: Date;
};
