import type { DraftFields, OutgoingState, Person } from '../contract/index.ts';
import type { CopyFacts } from './copy-facts.ts';
import type { DocumentBoxes } from './document-boxes.ts';
import type { OutgoingAction, StoredFile } from './outgoing-action.ts';
import type { SigningAuthority } from './signing-authority.ts';

export type IssueNumber = {
  series: string;
  year: number;
  number: number;
  numberAndSymbol: string;
  issuedOn: string;
};

/** What an outgoing document is, as its actions tell it. */
export type OutgoingFacts = {
  state: OutgoingState;
  /** The number of its actions; every act makes it one more. */
  version: number;
  updatedAt: Date;
  drafter: Person;
  fields: DraftFields;
  signer: Person;
  draftingUnit: string;
  recipients: { id: string | null; code: string; name: string }[];
  files: StoredFile[];
  /** Since submission: the page's places and the authority printed on it. */
  submission: {
    boxes: DocumentBoxes;
    typeset: boolean;
    year: number;
    authority: SigningAuthority;
    publicReference?: string | undefined;
  } | null;
  wasSubmitted: boolean;
  signedAt: Date | null;
  issue: IssueNumber | null;
  /** Null for a document of the agency's own. */
  copy: CopyFacts | null;
  packetSha256: string | null;
  replacedBy: { id: string; numberAndSymbol: string } | null;
  givenUp: boolean;
};

const NOBODY: Person = { postId: null, name: '', title: '' };

/** The document that its actions, in order, make. The first is `drafted`, of a copy `copyRequested`. */
export function foldOutgoing(actions: readonly OutgoingAction[]): OutgoingFacts {
  const [first, ...rest] = actions;
  if (first?.action !== 'drafted' && first?.action !== 'copyRequested') {
    throw new RangeError('a document begins with its draft or as a copy');
  }
  return rest.reduce(applyOutgoing, beginOutgoing(first));
}

type FirstAction = OutgoingAction & { action: 'drafted' | 'copyRequested' };

function beginOutgoing(first: FirstAction): OutgoingFacts {
  const { draftingUnit, fields, recipients, signer } = first.detail;
  const begun: OutgoingFacts = {
    fields,
    signer,
    recipients,
    draftingUnit,
    state: 'drafting',
    version: first.seq,
    updatedAt: first.at,
    drafter: first.actor ?? NOBODY,
    files: [],
    submission: null,
    wasSubmitted: false,
    signedAt: null,
    issue: null,
    copy: null,
    packetSha256: null,
    replacedBy: null,
    givenUp: false,
  };
  return { ...begun, ...changeOf(begun, first) };
}

/** One step of the fold. */
export function applyOutgoing(before: OutgoingFacts, act: OutgoingAction): OutgoingFacts {
  return { ...before, ...changeOf(before, act), version: act.seq, updatedAt: act.at };
}

function changeOf(before: OutgoingFacts, act: OutgoingAction): Partial<OutgoingFacts> {
  switch (act.action) {
    case 'drafted':
    case 'edited':
      return act.detail;
    case 'attached':
      return { files: attached(before.files, act.detail.file) };
    case 'detached':
      return { files: before.files.filter(({ id }) => id !== act.detail.fileId) };
    case 'submitted': {
      const { main, note: _note, ...submission } = act.detail;
      return {
        state: 'submitted',
        files: withMain(before.files, main),
        submission,
        wasSubmitted: true,
      };
    }
    case 'withdrawn':
    case 'returned':
      return { state: 'drafting', files: backToDraft(before), submission: null };
    case 'signed':
      return { state: 'signed', files: withMain(before.files, act.detail.main), signedAt: act.at };
    case 'sealed': {
      const { files, ...issue } = act.detail;
      return { state: 'sealed', files, issue };
    }
    case 'issued':
      return { state: 'issued', ...act.detail };
    case 'givenUp':
      return { givenUp: true };
    case 'recalled':
      return { state: 'recalled' };
    case 'updated': {
      const { dueOn, recipients } = act.detail;
      return { fields: { ...before.fields, dueOn }, recipients };
    }
    case 'transferred':
      return { state: 'transferred' };
    case 'replaced':
      return { state: 'replaced', replacedBy: act.detail };
    default:
      return changeOfCopy(before, act);
  }
}

type CopyAction = Extract<OutgoingAction, { action: `copy${string}` }>;

/** A copy goes the way of a document, in the states that mean the same for it. */
function changeOfCopy(before: OutgoingFacts, act: CopyAction): Partial<OutgoingFacts> {
  switch (act.action) {
    case 'copyRequested':
      return {
        state: 'submitted',
        wasSubmitted: true,
        copy: act.detail.copy,
        files: [act.detail.main],
      };
    case 'copyApproved':
      return {
        state: 'signed',
        signedAt: act.at,
        copy: before.copy && { ...before.copy, authority: act.detail.authority },
      };
    case 'copyCancelled':
      return { state: 'cancelled' };
    case 'copyMade': {
      const { main, ...issue } = act.detail;
      return { state: 'sealed', files: withMain(before.files, main), issue };
    }
    case 'copyHandedOver':
      return { state: 'issued' };
  }
}

/** A second main file takes the place of the first. */
function attached(files: StoredFile[], file: StoredFile): StoredFile[] {
  return file.role === 'main' ? withMain(files, file) : [...files, file];
}

function withMain(files: StoredFile[], main: StoredFile): StoredFile[] {
  return [main, ...files.filter(({ role }) => role !== 'main')];
}

/** A page set from the content is set anew with the next submission; an uploaded one stays. */
function backToDraft({ files, submission }: OutgoingFacts): StoredFile[] {
  return submission?.typeset ? files.filter(({ role }) => role !== 'main') : files;
}

/** What the policy asks about a document. */
export function outgoingStanding(facts: OutgoingFacts) {
  return {
    state: facts.state,
    wasSubmitted: facts.wasSubmitted,
    drafterPostId: facts.drafter.postId,
    signerPostId: facts.fields.signerPostId,
    copyMedium: facts.copy?.medium ?? null,
  };
}
