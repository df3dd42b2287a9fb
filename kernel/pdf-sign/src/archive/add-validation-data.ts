import type { TrustAnchor } from '@hien-luong/pki';
import { openPdf } from '../document/pdf-document.ts';
import type { PdfLimits } from '../pdf-limits.ts';
import { joinRevision } from '../update/appended-revision.ts';
import { IncrementalUpdate } from '../update/incremental-update.ts';
import type { Evidence } from './evidence.ts';
import { evidenceIn } from './evidence.ts';
import {
  addEvidence,
  closeEvidenceStore,
  enterSignature,
  openEvidenceStore,
} from './evidence-store.ts';
import { readValidationData } from './read-validation-data.ts';
import { traceSignature } from './trace-signature.ts';

export type ValidationDataOptions = Evidence & {
  readonly pdf: Uint8Array;
  /** Chains end at them; they are entered with the evidence. */
  readonly anchors?: readonly TrustAnchor[] | undefined;
  /** When the evidence was put together (`/TU`). */
  readonly collectedAt: Date;
  readonly limits?: PdfLimits | undefined;
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
  const { anchors = [], certificates = [], crls = [], ocspResponses = [] } = options;
  const document = openPdf(options.pdf, options.limits);
  const present = readValidationData(document);
  const update = new IncrementalUpdate(document);
  const store = openEvidenceStore(update, present);
  for (const der of certificates) addEvidence(store, 'certificates', der);
  for (const der of crls) addEvidence(store, 'crls', der);
  for (const der of ocspResponses) addEvidence(store, 'ocspResponses', der);
  const sources: Evidence[] = [options, evidenceIn(present)];
  for (const signature of present.signatures) {
    enterSignature(store, traceSignature(signature, sources, anchors), options.collectedAt);
  }
  if (!store.changed) return options.pdf;
  closeEvidenceStore(store);
  return joinRevision(update.build(`DSS ${options.collectedAt.toISOString()}`));
}
