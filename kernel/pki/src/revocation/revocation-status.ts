import type { SignatureAlgorithm } from '../algorithm/signature-scheme.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { RevocationReason } from '../crl/revocation-reason.ts';
import type { OcspFault } from '../ocsp/verify-ocsp-response.ts';
import type { CrlFault } from './crl-fault.ts';

/** A list or an answer that a judgement rests on, named so that it can be kept with it. */
export type RevocationEvidence = {
  readonly kind: 'crl' | 'deltaCrl' | 'ocsp';
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  /** When the responder signed; answers only. */
  readonly producedAt: Date | undefined;
  /** Whose key signed it. */
  readonly signer: Certificate;
  readonly signatureAlgorithm: SignatureAlgorithm | undefined;
};

/** Why a list or an answer that seemed to speak of the certificate was not believed. */
export type RevocationFault = {
  readonly kind: 'crl' | 'ocsp';
  readonly sha256: string;
  readonly reason: CrlFault | OcspFault;
};

export type Revocation = {
  readonly at: Date;
  readonly reason: RevocationReason;
  /** Since when the key may have been in other hands, where the CA says so. */
  readonly invalidityDate?: Date;
};

/** Whether the certificate was revoked at the time that was asked about, and how that is known. */
export type RevocationStatus =
  | {
      readonly status: 'good';
      /** Revoked since then. */
      readonly revokedLater?: Revocation;
      readonly evidence: readonly RevocationEvidence[];
      readonly faults: readonly RevocationFault[];
    }
  | (Revocation & {
      readonly status: 'revoked';
      readonly evidence: readonly RevocationEvidence[];
      readonly faults: readonly RevocationFault[];
    })
  | { readonly status: 'unknown'; readonly faults: readonly RevocationFault[] };
