import type { AgencyRef, DocumentFile, DraftFields, Person } from '../contract/index.ts';
import type { CopyFacts } from './copy-facts.ts';
import type { DocumentBoxes } from './document-boxes.ts';
import type { SigningAuthority } from './signing-authority.ts';

export type StoredFile = Omit<DocumentFile, 'path'>;

/** A draft as its author left it, with the names that the ids had then. */
export type DraftDetail = {
  fields: DraftFields;
  signer: Person;
  recipients: AgencyRef[];
  /** Abbreviation in the symbol of a công văn. */
  draftingUnit: string;
};

type DocumentLink = { id: string; numberAndSymbol: string };

type Numbering = {
  series: string;
  year: number;
  number: number;
  numberAndSymbol: string;
  issuedOn: string;
};

type Detail = {
  drafted: DraftDetail;
  edited: DraftDetail;
  /** A file of a word processor is kept beside the PDF that came of it. */
  attached: { file: StoredFile; convertedFrom?: { name: string; sha256: string } };
  detached: { fileId: string };
  submitted: {
    note: string | null;
    main: StoredFile;
    boxes: DocumentBoxes;
    /** Whether the page was set here, with blanks for number and date. */
    typeset: boolean;
    /** The year on the page, in which the document has to be signed and numbered. */
    year: number;
    authority: SigningAuthority;
    /** Printed on the page, for strangers; pages from elsewhere and older ones bear none. */
    publicReference?: string | undefined;
  };
  withdrawn: Record<string, never>;
  returned: { reason: string };
  signed: { main: StoredFile; capacity: SigningAuthority['capacity'] };
  sealed: Numbering & { files: StoredFile[] };
  issued: {
    recipients: AgencyRef[];
    packetSha256: string;
    /** Of an act on many documents, to tell one try from another. */
    batchId?: string | undefined;
  };
  givenUp: Record<string, never>;
  recalled: { reason: string; packetSha256: string; askedCount: number; completedCount: number };
  updated: {
    reason: string;
    dueOn: string | null;
    recipients: AgencyRef[];
    addedCount: number;
    removedCount: number;
    /** Null where nobody had it yet to be told. */
    packetSha256: string | null;
  };
  /** Another document of ours was issued in its place. */
  replaced: DocumentLink;
  /** To the successor of the agency, which ended. */
  transferred: { to: { id: string; name: string }; legalDocument: string };
  copyRequested: DraftDetail & { copy: CopyFacts; main: StoredFile; note: string | null };
  copyApproved: { authority: SigningAuthority };
  copyCancelled: { reason: string };
  copyMade: Numbering & { main: StoredFile };
  copyHandedOver: { amount: number; note: string | null };
};

export type OutgoingActionName = keyof Detail;

/** What is new, before it has its place in the document's history. */
export type NewOutgoingAction = {
  [Name in OutgoingActionName]: { action: Name; detail: Detail[Name] };
}[OutgoingActionName];

/** One act on an outgoing document. The acts of a document, in order of `seq`, are the document. */
export type OutgoingAction = NewOutgoingAction & { seq: number; at: Date; actor: Person | null };
