import type { ValidationPolicy } from '@hien-luong/ades';
import type { Certificate, TrustAnchor } from '@hien-luong/pki';
import type { PdfLimits } from '../pdf-limits.ts';

export type VerifyPdfOptions = {
  pdf: Uint8Array;
  /** Whom to trust, and for what. */
  anchors: readonly TrustAnchor[];
  /** CAs that signers may have left out. */
  intermediates?: readonly Certificate[] | undefined;
  /** Revocation lists in DER that the verifier has, besides those in the file. */
  crls?: readonly Uint8Array[] | undefined;
  /** The same of OCSP answers. */
  ocspResponses?: readonly Uint8Array[] | undefined;
  now: Date;
  /** Lifetimes of algorithms and levels of constraints; `DEFAULT_POLICY` unless given. */
  policy?: ValidationPolicy | undefined;
  limits?: PdfLimits | undefined;
};
