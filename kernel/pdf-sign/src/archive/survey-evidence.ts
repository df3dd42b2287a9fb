import type { TrustAnchor } from '@hien-luong/pki';
import type { PdfDocument } from '../document/pdf-document.ts';
import { openPdf } from '../document/pdf-document.ts';
import type { PdfLimits } from '../pdf-limits.ts';
import type { Evidence } from './evidence.ts';
import { evidenceIn } from './evidence.ts';
import { readValidationData } from './read-validation-data.ts';
import type { TracedSignature } from './trace-signatures.ts';
import { traceSignatures } from './trace-signatures.ts';
import type { ValidationData } from './validation-data.ts';

export type EvidenceQuestion = Evidence & {
  readonly pdf: Uint8Array;
  /** Chains end at them. */
  readonly anchors?: readonly TrustAnchor[] | undefined;
  readonly limits?: PdfLimits | undefined;
};

export type EvidenceSurvey = {
  readonly document: PdfDocument;
  /** What the file carries. */
  readonly present: ValidationData;
  readonly traced: readonly TracedSignature[];
};

/** Opens a file and follows its signatures through the evidence in it and that beside it. */
export function surveyEvidence(question: EvidenceQuestion): EvidenceSurvey {
  const document = openPdf(question.pdf, question.limits);
  const present = readValidationData(document);
  const sources: Evidence[] = [question, evidenceIn(present)];
  const traced = traceSignatures(present.signatures, sources, question.anchors ?? []);
  return { document, present, traced };
}
