import { joinRevision } from '../update/appended-revision.ts';
import { IncrementalUpdate } from '../update/incremental-update.ts';
import {
  addEvidence,
  closeEvidenceStore,
  enterSignature,
  openEvidenceStore,
} from './evidence-store.ts';
import type { EvidenceQuestion, EvidenceSurvey } from './survey-evidence.ts';
import { surveyEvidence } from './survey-evidence.ts';

export type ValidationDataOptions = EvidenceQuestion & {
  /** When the evidence was put together (`/TU`). */
  readonly collectedAt: Date;
};

/**
 * Appends a revision whose document security store holds this evidence besides what is there, each
 * piece once, with an entry for every signature and document timestamp of the file. A file that has
 * it all already comes back as it is.
 *
 * @throws PdfSignError for a file that cannot be read
 * @spec ISO 32000-2 §12.8.4.3
 * @spec EN 319 142-1 §5.4.2
 */
export function addValidationData(options: ValidationDataOptions): Uint8Array {
  return storeEvidence(surveyEvidence(options), options);
}

/** The same from a survey that was made before. */
export function storeEvidence(
  { document, present, traced }: EvidenceSurvey,
  options: ValidationDataOptions,
): Uint8Array {
  const { certificates = [], crls = [], ocspResponses = [], collectedAt } = options;
  const update = new IncrementalUpdate(document);
  const store = openEvidenceStore(update, present);
  for (const der of certificates) addEvidence(store, 'certificates', der);
  for (const der of crls) addEvidence(store, 'crls', der);
  for (const der of ocspResponses) addEvidence(store, 'ocspResponses', der);
  for (const signature of traced) enterSignature(store, signature, collectedAt);
  if (!store.changed) return options.pdf;
  closeEvidenceStore(store);
  return joinRevision(update.build(`DSS ${collectedAt.toISOString()}`, { joined: true }));
}
