import type { TrustAnchor } from '@hien-luong/pki';
import type { DocumentTimestampOptions } from './add-document-timestamp.ts';
import { addDocumentTimestamp } from './add-document-timestamp.ts';
import type { ValidationDataOptions } from './add-validation-data.ts';
import { storeEvidence } from './add-validation-data.ts';
import type { MissingEvidence, StatusFreshness } from './list-missing-evidence.ts';
import { missingIn } from './list-missing-evidence.ts';
import { surveyEvidence } from './survey-evidence.ts';

type Common = ValidationDataOptions & {
  readonly anchors: readonly TrustAnchor[];
  /** `AFTER_SIGNATURE` unless given. */
  readonly freshness?: StatusFreshness | undefined;
};

export type ExtendPdfOptions =
  | (Common & { readonly level: 'LT' })
  | (Common & Omit<DocumentTimestampOptions, 'pdf' | 'limits'> & { readonly level: 'LTA' });

export type ExtendPdfResult =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | {
      readonly ok: false;
      readonly reason: 'EVIDENCE_MISSING';
      readonly missing: readonly MissingEvidence[];
    };

/**
 * Raises a signed file to level B-LT, or B-LTA with a timestamp over all of it, from evidence that
 * the caller collected; where some is missing, says which. Done again on a B-LTA file it renews: the
 * evidence about the last timestamp goes in and a new one comes over it.
 *
 * @throws PdfSignError as `addValidationData` and `addDocumentTimestamp` do
 * @spec EN 319 142-1 §6.3
 * @example
 * const result = await extendPdf({ level: 'LTA', pdf, anchors, crls, collectedAt: now, timestamp });
 */
export async function extendPdf(options: ExtendPdfOptions): Promise<ExtendPdfResult> {
  const survey = surveyEvidence(options);
  const missing = missingIn(survey, options.freshness);
  if (missing.length > 0) return { ok: false, reason: 'EVIDENCE_MISSING', missing };
  const pdf = storeEvidence(survey, options);
  if (options.level === 'LT') return { ok: true, pdf };
  return { ok: true, pdf: await addDocumentTimestamp({ ...options, pdf }) };
}
