import type { CaseFileAccess, FiledDocument, Person } from '../contract/index.ts';

/** Names are kept as they were on the day, whatever becomes of posts and units later. */
export type Described = {
  title: string;
  retentionYears: number | null;
  keeper: Person;
  keeperUnitId: string;
  description: string;
  construction: boolean;
};

export type DestructionDecision = { id: string; numberAndSymbol: string; issuedOn: string };
export type StoredFile = { name: string; mediaType: string; sha256: string; size: number };

type Detail = {
  opened: Described & { year: number; symbol: string; entryId: string | null };
  described: Described;
  shared: CaseFileAccess;
  filed: { document: FiledDocument };
  filedDescribed: { filedId: string; pageCount: number; note: string };
  takenOut: { filedId: string };
  ordered: { filedIds: string[] };
  /** With the documents as they were on that day: these are what is handed in. */
  closed: { endedOn: string; documents: FiledDocument[] };
  keptBack: { until: string; reason: string };
  handedIn: { handOverId: string; number: number };
  withdrawn: { handOverId: string };
  returned: { handOverId: string; reason: string };
  archived: { handOverId: string; place: string };
  packaged: StoredFile & { signed: boolean };
  retentionExtended: { retentionYears: number | null; reason: string };
  destructionDecided: { decision: DestructionDecision };
  destroyed: { minutes: StoredFile };
};

export type CaseFileActionName = keyof Detail;

/** What is new, before it has its place in the history. */
export type NewCaseFileAction = {
  [Name in CaseFileActionName]: { action: Name; detail: Detail[Name] };
}[CaseFileActionName];

/** One act on a case file. The acts in order of `seq` are the case file. */
export type CaseFileAction = NewCaseFileAction & { seq: number; at: Date; actor: Person };
