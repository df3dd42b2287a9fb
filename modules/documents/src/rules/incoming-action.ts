import type { Verdict } from '@hien-luong/trust/contract';
import type { CopyKind } from '@hien-luong/vn';
import type { AgencyRef, DocumentKind, Person, Urgency } from '../contract/index.ts';
import type { StoredFile } from './outgoing-action.ts';
import type { SenderRequest } from './sender-request.ts';

export type PacketWarning = { code: string; detail: string };

/** A document as its packet brought it, and as its files were judged when it arrived. */
export type Arrival = {
  kind: DocumentKind;
  subject: string;
  summary: string | null;
  /** What kind of copy it is; undefined of what arrived before copies were told apart. */
  copyKind?: CopyKind | null;
  urgency: Urgency;
  sender: AgencyRef;
  numberAndSymbol: string;
  issuedOn: string;
  dueOn: string | null;
  signer: { competence: string; title: string; name: string };
  /** The sender's own key of the document. */
  documentKey: string;
  /** Null of what came on paper or as a file. */
  packet: { id: string; sha256: string; warnings: PacketWarning[] } | null;
  /** How it came, where not in a packet. */
  cameBy?: 'paper' | 'file';
  files: (StoredFile & { verdict: Verdict | null })[];
  inReplyTo: { id: string | null; numberAndSymbol: string }[];
  /** Documents here that it came to replace; undefined of what arrived before that was told. */
  replaces?: { id: string | null; numberAndSymbol: string }[];
  /** Where it was open before, in an agency that ended; undefined of what arrived here first. */
  takenOver?: TakenOver;
};

/** What the agency that ended had made of a document when it passed to its successor. */
export type TakenOver = {
  from: string;
  legalDocument: string;
  arrivalNumber: string | null;
  instruction: string | null;
  lead: string | null;
};

/** `batchId` tells one try of an act on many documents from another. */
type Detail = {
  arrived: Arrival;
  recorded: {
    year: number;
    arrivalNumber: number;
    dueOn: string | null;
    note: string | null;
    batchId?: string | undefined;
  };
  returned: { reason: string };
  directed: {
    lead: Person;
    coordinating: Person[];
    instruction: string;
    dueOn: string | null;
    batchId?: string | undefined;
  };
  started: Record<string, never>;
  progressed: { note: string };
  completed: { note: string };
  /** A document of ours that answers it was issued. */
  replied: { outgoingId: string; numberAndSymbol: string };
  requested: { request: SenderRequest };
  requestAgreed: { requests: SenderRequest[] };
  requestRefused: { requests: SenderRequest[]; reason: string };
  /** To the successor of the agency, which ended. */
  transferred: { to: { id: string; name: string }; legalDocument: string };
};

export type IncomingActionName = keyof Detail;

export type NewIncomingAction = {
  [Name in IncomingActionName]: { action: Name; detail: Detail[Name] };
}[IncomingActionName];

/** One act on an incoming document. */
export type IncomingAction = NewIncomingAction & { seq: number; at: Date; actor: Person | null };
