import type { Certificate, TrustAnchor } from '@hien-luong/pki';
import type { PdfLimits } from '../pdf-limits.ts';

export type VerifyPdfOptions = {
  pdf: Uint8Array;
  /** Whom to trust, and for what. */
  anchors: readonly TrustAnchor[];
  /** CAs that signers may have left out. */
  intermediates?: readonly Certificate[] | undefined;
  now: Date;
  limits?: PdfLimits | undefined;
};
