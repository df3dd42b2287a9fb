import type { PdfVerification, SignatureVerification } from '@hien-luong/pdf-sign';
import { type Conclusion, type Outcome, worstOf } from './judged-file.ts';

export const OUTCOMES = {
  TOTAL_PASSED: 'valid',
  INDETERMINATE: 'indeterminate',
  TOTAL_FAILED: 'invalid',
} as const;

/**
 * What a signature is worth by EN 319 102-1, revocation included. A timestamp over the document has
 * no process of its own there: it counts within the signatures that it covers, and alone it is
 * undecided, because nobody asked for the status of its clock.
 */
export function concludeSignature({
  validation,
  indication,
  subIndication,
}: SignatureVerification): Conclusion {
  const own = { outcome: OUTCOMES[indication], subIndication };
  if (own.outcome === 'invalid') return own;
  if (validation === undefined) {
    return own.outcome === 'valid' ? { outcome: 'indeterminate', subIndication: 'TRY_LATER' } : own;
  }
  return {
    outcome: OUTCOMES[validation.indication],
    subIndication: validation.subIndication,
  };
}

/**
 * The worst of all signatures; of timestamps over the document only where one is broken, or where
 * there is nothing else. A file without any is undecided.
 */
export function concludePdf({ signatures, strayDictionaries }: PdfVerification): Outcome {
  if (strayDictionaries > 0) return 'invalid';
  const outcomeOf = (one: SignatureVerification) => concludeSignature(one).outcome;
  if (signatures.some((one) => outcomeOf(one) === 'invalid')) return 'invalid';
  const signed = signatures.filter(({ type }) => type === 'SIGNATURE');
  return worstOf((signed.length > 0 ? signed : signatures).map(outcomeOf));
}
