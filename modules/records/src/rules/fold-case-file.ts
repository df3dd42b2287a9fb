import type { CaseFileAccess, CaseFileState, FiledDocument, Person } from '../contract/index.ts';
import type {
  CaseFileAction,
  Described,
  DestructionDecision,
  StoredFile,
} from './case-file-action.ts';
import { handOverDueOn } from './hand-over-deadline.ts';
import { retentionEndsOn } from './retention.ts';

/** What a case file is, as its actions tell it. */
export type CaseFileFacts = Described & {
  state: CaseFileState;
  version: number;
  updatedAt: Date;
  opener: Person;
  openedAt: Date;
  year: number;
  symbol: string;
  entryId: string | null;
  access: CaseFileAccess;
  documents: FiledDocument[];
  endedOn: string | null;
  keptBack: { until: string; reason: string } | null;
  handOver: { id: string; number: number } | null;
  place: string | null;
  packages: (StoredFile & { signed: boolean; at: string })[];
  decision: DestructionDecision | null;
  minutes: StoredFile | null;
};

/** The case file that its actions, in order, make. The first is always `opened`. */
export function foldCaseFile(actions: readonly CaseFileAction[]): CaseFileFacts {
  const [first, ...rest] = actions;
  if (first?.action !== 'opened') throw new RangeError('a case file begins with its opening');
  return rest.reduce(applyCaseFile, {
    ...first.detail,
    state: 'open',
    version: first.seq,
    updatedAt: first.at,
    opener: first.actor,
    openedAt: first.at,
    access: { wholeAgency: false, units: [], posts: [] },
    documents: [],
    endedOn: null,
    keptBack: null,
    handOver: null,
    place: null,
    packages: [],
    decision: null,
    minutes: null,
  });
}

/** One step of the fold. */
export function applyCaseFile(before: CaseFileFacts, act: CaseFileAction): CaseFileFacts {
  return { ...before, ...changeOf(before, act), version: act.seq, updatedAt: act.at };
}

function changeOf(before: CaseFileFacts, act: CaseFileAction): Partial<CaseFileFacts> {
  switch (act.action) {
    case 'opened':
    case 'described':
      return act.detail;
    case 'shared':
      return { access: act.detail };
    case 'filed':
    case 'filedDescribed':
    case 'takenOut':
    case 'ordered':
      return { documents: documentsAfter(before.documents, act) };
    case 'closed':
      return { state: 'closed', ...act.detail };
    case 'keptBack':
      return { keptBack: act.detail };
    case 'handedIn': {
      const { handOverId: id, number } = act.detail;
      return { state: 'handedIn', handOver: { id, number } };
    }
    case 'withdrawn':
      return { state: 'closed', handOver: null };
    // What the archive does not take is to be put right, so it is open again.
    case 'returned':
      return { state: 'open', handOver: null, endedOn: null, keptBack: null };
    case 'archived':
      return { state: 'archived', place: act.detail.place };
    case 'packaged':
      return { packages: [...before.packages, { ...act.detail, at: act.at.toISOString() }] };
    case 'retentionExtended':
      return { retentionYears: act.detail.retentionYears, decision: null };
    case 'destructionDecided':
      return { decision: act.detail.decision };
    case 'destroyed':
      return { state: 'destroyed', minutes: act.detail.minutes };
  }
}

type ContentAction = Extract<
  CaseFileAction,
  { action: 'filed' | 'filedDescribed' | 'takenOut' | 'ordered' }
>;

function documentsAfter(documents: FiledDocument[], act: ContentAction): FiledDocument[] {
  switch (act.action) {
    case 'filed':
      return [...documents, act.detail.document];
    case 'filedDescribed': {
      const { filedId, note, pageCount } = act.detail;
      return documents.map((one) => (one.id === filedId ? { ...one, note, pageCount } : one));
    }
    case 'takenOut':
      return documents.filter(({ id }) => id !== act.detail.filedId);
    case 'ordered': {
      const order = new Map(act.detail.filedIds.map((id, index) => [id, index]));
      return documents.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    }
  }
}

/** By when it is to be handed in; null where it is not, or not yet known. */
export function dueOnOf(facts: CaseFileFacts): string | null {
  const { construction, endedOn, keptBack, retentionYears, state } = facts;
  if (endedOn === null || (state !== 'closed' && state !== 'handedIn')) return null;
  return handOverDueOn({
    endedOn,
    construction,
    retentionYears,
    keptUntil: keptBack?.until ?? null,
  });
}

/** The last day of its retention; null for ever and while its work goes on. */
export function expiresOnOf({ endedOn, retentionYears }: CaseFileFacts): string | null {
  if (endedOn === null || retentionYears === null) return null;
  return retentionEndsOn(endedOn, retentionYears);
}

export function pageCountOf({ documents }: Pick<CaseFileFacts, 'documents'>): number {
  return documents.reduce((sum, { pageCount }) => sum + pageCount, 0);
}
