import { renewalDue, verifyPdf } from '@hien-luong/pdf-sign';
import type { TrustStore } from './trust-store.ts';

export type ProofEnd = {
  /** Until when the file proves itself as it is. */
  endsAt: Date;
  endsBy: 'CERTIFICATE_EXPIRES' | 'ALGORITHM_ENDS';
  /** When the next timestamp is to come over it. */
  dueAt: Date;
};

/** A renewal wants time for authorities that are slow and for what goes wrong. */
export const RENEWAL_LEAD_MS = 90 * 86_400_000;

/**
 * Until when the last timestamp over the whole file holds: as long as its certificate and, by the
 * policy of validation, the algorithms of its chain. Undefined for a file without one. Throws
 * `PdfSignError` for what cannot be read.
 * @spec EN 319 102-1 §5.6.2.2
 */
export function findProofEnd(pdf: Uint8Array, store: TrustStore, now: Date): ProofEnd | undefined {
  const renewal = renewalDue({ pdf, now });
  if (!renewal.ok) return undefined;
  const { signatures } = verifyPdf({ pdf, ...store, now });
  const ends = signatures.flatMap(({ validation }) =>
    validation?.level === 'B-LTA' ? (validation.provableUntil?.getTime() ?? []) : [],
  );
  const certificateEnd = renewal.endsAt.getTime();
  const end = Math.min(certificateEnd, ...ends);
  return {
    endsAt: new Date(end),
    endsBy: end < certificateEnd ? 'ALGORITHM_ENDS' : 'CERTIFICATE_EXPIRES',
    dueAt: new Date(end - RENEWAL_LEAD_MS),
  };
}
