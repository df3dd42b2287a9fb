import type { SignatureValidation, SubIndication } from '@hien-luong/ades';
import type { ContainerWarning } from '@hien-luong/asice';
import type { FileFormat } from '../files/format-of.ts';

export type Outcome = 'valid' | 'indeterminate' | 'invalid';

export type Conclusion = { outcome: Outcome; subIndication: SubIndication | undefined };

/** What a signature is over: all of the file, an earlier version of it, or parts by their names. */
export type Covered =
  | { kind: 'whole' }
  | { kind: 'revision'; revision: number; of: number }
  | { kind: 'parts'; names: readonly string[] }
  | { kind: 'broken' };

/** One signature in the same words for every format. */
export type JudgedSignature = Conclusion & {
  /** Field of the PDF, file in the container, or identifier in the document. */
  id: string;
  type: 'SIGNATURE' | 'DOCUMENT_TIMESTAMP';
  level: string;
  signer:
    | {
        subject: string;
        organisation: string | undefined;
        issuer: string;
        serialNumber: string;
        fingerprint: string;
      }
    | undefined;
  time: { at: Date; source: 'timestamp' | 'claimed' } | undefined;
  covered: Covered;
  /** The version that a signature of a PDF is over. */
  revision: { revision: number; sha256: string } | undefined;
  /** Of a PDF: what later versions changed. */
  laterChanges: { permitted: string[]; forbidden: string[] };
  checks: { code: string; ok: boolean }[];
  /** Undefined for a timestamp over a document, which is judged within the signatures it covers. */
  validation: SignatureValidation | undefined;
};

export type JudgedFile = {
  format: Exclude<FileFormat, 'other'>;
  outcome: Outcome;
  signatures: JudgedSignature[];
  pdf: { revisions: number; pages: number; signatureRemoved: boolean } | undefined;
  /** Files of a container for which nobody answers. */
  unsignedFiles: readonly string[];
  /** Files of a container. */
  dataFiles: readonly string[];
  warnings: readonly ContainerWarning[];
};

/** The least that can be said of signatures that all count. */
export function worstOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('invalid')) return 'invalid';
  return outcomes.length === 0 || outcomes.includes('indeterminate') ? 'indeterminate' : 'valid';
}
