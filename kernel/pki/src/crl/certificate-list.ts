import type { SignatureAlgorithm } from '../algorithm/signature-scheme.ts';
import type { DistributionPoint } from '../certificate/distribution-point.ts';
import type { Extension } from '../certificate/extensions.ts';
import type { Name } from '../name/name.ts';
import type { IssuingDistributionPoint } from './issuing-distribution-point.ts';
import type { RevocationReason } from './revocation-reason.ts';

export type RevokedCertificate = {
  readonly at: Date;
  readonly reason: RevocationReason;
  /** Since when the key may have been in other hands, where the CA says so. */
  readonly invalidityDate?: Date;
};

/** A certificate revocation list as read, nothing about it verified. */
export type CertificateList = {
  readonly der: Uint8Array;
  readonly tbs: Uint8Array;
  readonly issuer: Name;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  /** The issuer's own certificates, by serial number in hex. */
  readonly revoked: ReadonlyMap<string, RevokedCertificate>;
  /** Certificates of other issuers, by `nameKey` of the issuer, then by serial number. */
  readonly revokedOfOthers: ReadonlyMap<string, ReadonlyMap<string, RevokedCertificate>>;
  readonly crlNumber: bigint | undefined;
  /** Number of the list of which this one tells the changes only; undefined for complete lists. */
  readonly baseCrlNumber: bigint | undefined;
  readonly issuingDistributionPoint: IssuingDistributionPoint | undefined;
  /** Where deltas of this list are found. */
  readonly freshestCrl: readonly DistributionPoint[];
  /** Certificates stay on the list after they expired, those that expired since then. */
  readonly expiredCertsOnCrl: Date | undefined;
  readonly authorityKeyIdentifier: string | undefined;
  readonly extensions: readonly Extension[];
  /** OIDs of critical extensions, of the list or its entries, that narrow what it says. */
  readonly unknownCritical: readonly string[];
  readonly signatureAlgorithm: SignatureAlgorithm | undefined;
  readonly signature: Uint8Array;
};
