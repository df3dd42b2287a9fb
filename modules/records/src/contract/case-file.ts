import { z } from 'zod';
import { HistoryEntry, Person, RetentionYears } from './shared.ts';

/** PL VI counts the documents of a case file with three digits. */
export const MAX_DOCUMENTS = 999;

/**
 * open → closed → handedIn → archived → destroyed; handedIn goes back to open where the archive
 * returns it. What is kept for less than five years stays closed with its unit.
 */
export const CaseFileState = z.enum(['open', 'closed', 'handedIn', 'archived', 'destroyed']);
export type CaseFileState = z.infer<typeof CaseFileState>;

/** Computed from the day, never stored. */
export const HandOverDeadline = z.enum(['none', 'later', 'dueSoon', 'overdue']);
export type HandOverDeadline = z.infer<typeof HandOverDeadline>;

export const CaseFileRow = z.object({
  id: z.uuid(),
  symbol: z.string(),
  year: z.number().int(),
  title: z.string(),
  state: CaseFileState,
  retentionYears: RetentionYears,
  keeper: Person,
  /** Whether only the people and units named may see it. */
  restricted: z.boolean(),
  documentCount: z.number().int(),
  pageCount: z.number().int(),
  /** When the work ended; null while it goes on. */
  endedOn: z.iso.date().nullable(),
  /** By when it is to be in the archive of the agency; null where nothing is to be handed in. */
  dueOn: z.iso.date().nullable(),
  deadline: HandOverDeadline,
  /** The last day on which it has to be kept; null for ever or while it is open. */
  expiresOn: z.iso.date().nullable(),
  /** A decision to destroy it that has not been carried out yet. */
  destructionDecided: z.boolean(),
});
export type CaseFileRow = z.infer<typeof CaseFileRow>;

export const FiledSource = z.enum(['incoming', 'outgoing', 'upload']);
export type FiledSource = z.infer<typeof FiledSource>;

export const FiledFile = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
});
export type FiledFile = z.infer<typeof FiledFile>;

/** A document in a case file: bytes stay where they are, here is what the list of contents says. */
export const FiledDocument = z.object({
  id: z.uuid(),
  source: FiledSource,
  /** Of an incoming or outgoing document. */
  documentId: z.uuid().nullable(),
  typeName: z.string(),
  numberAndSymbol: z.string(),
  issuedOn: z.iso.date().nullable(),
  authorName: z.string(),
  subject: z.string(),
  signerName: z.string(),
  signerTitle: z.string(),
  pageCount: z.number().int(),
  note: z.string(),
  /** Recalled by its sender and destroyed here; that it was here is all that is left. */
  isGone: z.boolean(),
  files: z.array(FiledFile),
});
export type FiledDocument = z.infer<typeof FiledDocument>;

export const CaseFileAct = z.enum([
  'describe',
  'file',
  'close',
  'share',
  'handIn',
  'keepBack',
  'package',
  'extendRetention',
  'decideDestruction',
  'carryOutDestruction',
]);
export type CaseFileAct = z.infer<typeof CaseFileAct>;

export const CaseFileAccess = z.object({
  wholeAgency: z.boolean(),
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  posts: z.array(Person),
});
export type CaseFileAccess = z.infer<typeof CaseFileAccess>;

export const CaseFilePackage = z.object({
  name: z.string(),
  sha256: z.string(),
  size: z.number().int(),
  signed: z.boolean(),
  at: z.iso.datetime(),
  /** Below `/api`. */
  path: z.string(),
});

export const CaseFileDetail = CaseFileRow.extend({
  version: z.number().int(),
  description: z.string(),
  /** Of building works: three months after settlement instead of a year. */
  construction: z.boolean(),
  access: CaseFileAccess,
  documents: z.array(FiledDocument.extend({ paths: z.array(z.string()) })),
  keptBack: z.object({ until: z.iso.date(), reason: z.string() }).nullable(),
  handOver: z.object({ id: z.uuid(), number: z.number().int() }).nullable(),
  /** Where it stands in the archive. */
  place: z.string().nullable(),
  decision: z
    .object({ id: z.uuid(), numberAndSymbol: z.string(), issuedOn: z.iso.date() })
    .nullable(),
  packages: z.array(CaseFilePackage),
  history: z.array(HistoryEntry),
  acts: z.array(CaseFileAct),
});
export type CaseFileDetail = z.infer<typeof CaseFileDetail>;
