import type { Certificate } from '@hien-luong/pki';
import type { AlgorithmUse } from './algorithm-use.ts';
import type { TimestampToValidate } from './timestamp-to-validate.ts';
import type { ValidationMaterial } from './validation-material.ts';

export type SignatureFormat = 'PAdES' | 'XAdES' | 'CAdES' | 'RFC3161';

/** `reason` is the reader's own code, shown in the detailed report. */
export type FormatCheck = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** What the reader found when it computed the digests and verified the signature value. */
export type CryptographicCheck =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly cause:
        | 'SIGNED_DATA_NOT_FOUND'
        | 'HASH_MISMATCH'
        | 'SIGNATURE_INVALID'
        /** Nobody here can compute it, so nothing is proven either way. */
        | 'ALGORITHM_UNSUPPORTED';
      readonly reason: string;
    };

/**
 * How the signature names its certificate: `bound` by digest in a signed attribute; `mismatch`:
 * the digest is another's; `absent`: missing though the format demands it; `notRequired`: missing
 * in a format that is older than the demand.
 */
export type CertificateBinding = 'bound' | 'mismatch' | 'absent' | 'notRequired';

/** What the signature is over, for people. `part` counts revisions of a file, `files` those of a box. */
export type SignatureCoverage =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part' | 'files'; readonly number: number; readonly of: number }
  | { readonly kind: 'unknown' };

/** A signature policy that the signer named in the signature. */
export type NamedSignaturePolicy = {
  readonly id: string;
  readonly state: 'available' | 'unavailable' | 'unprocessable';
};

/**
 * One AdES digital signature as the reader of its format hands it over: all that depends on the
 * format is done, all that depends on trust and time is still to do.
 * @spec EN 319 102-1 §4.2
 */
export type SignatureToValidate = {
  /** For people and reports; unique within the file. */
  readonly id: string;
  readonly format: SignatureFormat;
  readonly formatCheck: FormatCheck;
  /** It has all that level B-B of its format demands. */
  readonly baseline: boolean;
  readonly signingCertificate: Certificate | undefined;
  readonly binding: CertificateBinding;
  readonly cryptography: CryptographicCheck;
  /** Every hash over signed data, and the signature itself. Empty where none could be read. */
  readonly algorithms: readonly AlgorithmUse[];
  readonly signatureValue: Uint8Array | undefined;
  /** By the signer's own clock. */
  readonly claimedSigningTime: Date | undefined;
  readonly signaturePolicy?: NamedSignaturePolicy | undefined;
  readonly timestamps: readonly TimestampToValidate[];
  /** What the file carries; for all signatures of a file it may be the same. */
  readonly material: ValidationMaterial;
  readonly coverage: SignatureCoverage;
};
