import type { CopiedDocument } from '../contract/index.ts';
import type { StoredFile } from './outgoing-action.ts';

/** A document to be copied: what is remembered of it, its pages, and its form for an extract. */
export type CopySourceFacts = CopiedDocument & {
  main: StoredFile;
  /** Empty where it is not known. */
  place: string;
  parentAgencyName: string | null;
  signatureLines: string[];
  signerName: string;
  receivers: string[];
};
