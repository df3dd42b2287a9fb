import type { SignatureAlgorithm } from '../algorithm/signature-scheme.ts';
import type { Extension } from '../certificate/extensions.ts';
import type { Name } from '../name/name.ts';
import type { RevocationReason } from './revocation-reason.ts';

export type RevokedCertificate = { readonly at: Date; readonly reason: RevocationReason };

/** A certificate revocation list as read, nothing about it verified. */
export type CertificateList = {
  readonly der: Uint8Array;
  readonly tbs: Uint8Array;
  readonly issuer: Name;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  /** By serial number in hex. */
  readonly revoked: ReadonlyMap<string, RevokedCertificate>;
  readonly crlNumber: bigint | undefined;
  readonly authorityKeyIdentifier: string | undefined;
  readonly extensions: readonly Extension[];
  /** OIDs of critical extensions, of the list or its entries, that narrow what it says. */
  readonly unknownCritical: readonly string[];
  readonly signatureAlgorithm: SignatureAlgorithm | undefined;
  readonly signature: Uint8Array;
};
