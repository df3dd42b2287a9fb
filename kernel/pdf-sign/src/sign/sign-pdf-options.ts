import type { Certificate, CmsSigner } from '@hien-luong/pki';
import type { PdfLimits } from '../pdf-limits.ts';
import type { CertificationLevel } from './modification-rules.ts';
import type { Appearance, ReservedSignature } from './signature-field.ts';
import type { FieldValue, TextField } from './text-fields.ts';

export type DigestAlgorithm = 'sha256' | 'sha384' | 'sha512';

/** Digest of a signature value, for which a timestamp is asked. */
export type TimestampImprint = { hashAlgorithm: DigestAlgorithm; digest: Uint8Array };

export type SignPdfOptions = {
  pdf: Uint8Array;
  /** Whoever holds the key; see `@hien-luong/pki`. */
  signer: CmsSigner;
  /** Certificates sent along: the CAs above the signer. */
  chain?: readonly Certificate[] | undefined;
  /** SHA-256 unless given. */
  digestAlgorithm?: DigestAlgorithm | undefined;
  /** Time that the signer claims (`/M`). */
  signedAt: Date;
  /** Asks an authority for an RFC 3161 token over the signature value: level B-T. */
  timestamp?: ((imprint: TimestampImprint) => Promise<Uint8Array>) | undefined;
  /** Name of a new field, or of an empty one that was kept free; else `Signature1`, `…2`. */
  fieldName?: string | undefined;
  name?: string | undefined;
  reason?: string | undefined;
  location?: string | undefined;
  /** What the page shows; without it the signature is invisible. */
  appearance?: Appearance | undefined;
  /** Empty fields placed by this revision, for a later one to fill. */
  textFields?: readonly TextField[] | undefined;
  /** Empty signature fields kept free for later signers; they show nothing yet. */
  reservedSignatures?: readonly ReservedSignature[] | undefined;
  /** Values for empty fields that an earlier revision placed. */
  fieldValues?: readonly FieldValue[] | undefined;
  /** Certifies the document; only the first signature can. */
  docMdp?: CertificationLevel | undefined;
  /** Text fields that nobody may fill after this signature. */
  lockFields?: readonly string[] | undefined;
  /** Bytes kept free for the CMS. */
  reserveBytes?: number | undefined;
  limits?: PdfLimits | undefined;
};
