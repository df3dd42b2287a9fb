import type { FiledFile } from '../../contract/index.ts';

export type PackagedFile = FiledFile & {
  /** From the root of the package. */
  path: string;
};

/** What PL VI asks of a case file. */
export type PackagedCaseFile = {
  agencyCode: string;
  year: number;
  symbol: string;
  title: string;
  retentionYears: number | null;
  restricted: boolean;
  creator: string;
  startedOn: string;
  endedOn: string;
  pageCount: number;
  description: string;
  documents: PackagedDocument[];
};

/** What PL VI asks of a document in it. */
export type PackagedDocument = {
  direction: 'incoming' | 'outgoing' | 'other';
  typeName: string;
  numberAndSymbol: string;
  issuedOn: string | null;
  authorName: string;
  subject: string;
  pageCount: number;
  note: string;
  signer: { title: string; name: string };
  priority: number;
  dueOn: string | null;
  recipients: { code: string; name: string }[];
  arrival: { number: number; on: string } | null;
  traces: string[];
  files: PackagedFile[];
};
