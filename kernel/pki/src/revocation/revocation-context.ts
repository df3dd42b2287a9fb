import type { Certificate } from '../certificate/certificate.ts';
import type { CertificateList } from '../crl/certificate-list.ts';
import type { SignatureVerifier } from '../path/signature-verifier.ts';
import type { TrustAnchor } from '../path/trust-anchor.ts';
import type { OcspAnswer } from './ocsp-answer.ts';
import type { RevocationStatus } from './revocation-status.ts';

/** Everything that is known while the certificates of one path are asked about. */
export type RevocationContext = {
  /** Complete lists by `nameKey` of their issuer, newest first. */
  readonly crls: ReadonlyMap<string, readonly CertificateList[]>;
  readonly deltas: ReadonlyMap<string, readonly CertificateList[]>;
  readonly answers: readonly OcspAnswer[];
  /** Certificates among which signers of lists are looked for, by `nameKey` of their subject. */
  readonly signers: ReadonlyMap<string, readonly Certificate[]>;
  readonly anchor: TrustAnchor;
  /** The time for which the status is asked. */
  readonly at: Date;
  /** The time by which evidence must exist; later than `at` where the past is judged. */
  readonly asOf: Date;
  readonly clockSkewMs: number;
  readonly signatures: SignatureVerifier;
  /** SHA-256 of a list or an answer, in hex. */
  hashOf(bytes: Uint8Array): string;
  /** The status of a certificate whose issuer is trusted already. */
  judge(certificate: Certificate, issuer: Certificate): RevocationStatus;
  /** Whether somebody who signed a list has a good path of its own to the same anchor. */
  isTrustedSigner(certificate: Certificate, at: Date): boolean;
};
