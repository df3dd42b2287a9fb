import { PdfSignError } from './pdf-sign-error.ts';

/** Bounds on what one file may cost. Every one is checked before the memory or time is spent. */
export type PdfLimits = {
  /** Size of the whole file in bytes. */
  maxBytes: number;
  /** Object numbers and cross-reference entries. */
  maxObjects: number;
  /** Nesting of arrays, dictionaries and trees. */
  maxDepth: number;
  /** Cross-reference sections, hence revisions and signatures. */
  maxSections: number;
  maxPages: number;
  /** Bytes that all streams of one document may inflate to. */
  maxInflatedBytes: number;
};

export const DEFAULT_PDF_LIMITS: PdfLimits = {
  maxBytes: 256 * 1024 * 1024,
  maxObjects: 1_000_000,
  maxDepth: 64,
  maxSections: 256,
  maxPages: 20_000,
  maxInflatedBytes: 256 * 1024 * 1024,
};

export function limitExceeded(limit: keyof PdfLimits, allowed: number): PdfSignError {
  return new PdfSignError('PDF_LIMIT_EXCEEDED', `${limit} (${allowed}) exceeded`, {
    details: { limit, allowed },
  });
}
