import type { SignatureAlgorithm } from '../algorithm/signature-scheme.ts';
import type { Name } from '../name/name.ts';
import type { CertificateExtensions } from './extensions.ts';
import type { PublicKey } from './public-key.ts';

/**
 * A certificate as read, nothing about it verified. Hexadecimal is lower-case; byte arrays are
 * views into `der`.
 */
export type Certificate = {
  readonly der: Uint8Array;
  /** The part that the issuer signed. */
  readonly tbs: Uint8Array;
  readonly version: 1 | 2 | 3;
  readonly serialNumber: string;
  readonly issuer: Name;
  readonly issuerDer: Uint8Array;
  readonly subject: Name;
  readonly subjectDer: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: PublicKey;
  /** Undefined where the issuer signed with something this package does not verify. */
  readonly signatureAlgorithm: SignatureAlgorithm | undefined;
  readonly signature: Uint8Array;
  readonly extensions: CertificateExtensions;
  readonly fingerprintSha256: string;
};
