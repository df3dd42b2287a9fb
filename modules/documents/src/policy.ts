import type { Role } from '@hien-luong/platform/contract';
import {
  type CopyMedium,
  IncomingAct,
  type IncomingState,
  OutgoingAct,
  type OutgoingState,
} from './contract/index.ts';

export type DocumentsPermission =
  | 'documents.read'
  | 'documents.draft'
  | 'documents.sign'
  | 'documents.direct'
  | 'documents.seal'
  | 'documents.record'
  | 'documents.work';

/** What a role may do with the documents of its agency. */
export const rolePermissions: Readonly<Record<Role, readonly DocumentsPermission[]>> = {
  officer: ['documents.read', 'documents.draft', 'documents.work'],
  leader: [
    'documents.read',
    'documents.draft',
    'documents.sign',
    'documents.direct',
    'documents.work',
  ],
  clerk: [
    'documents.read',
    'documents.draft',
    'documents.seal',
    'documents.record',
    'documents.work',
  ],
  administrator: [],
  agencyAdministrator: [],
  auditor: ['documents.read'],
};

export type Actor = { postId: string; permissions: ReadonlySet<string> };

/** Why an act is refused. */
export type ActRefusal =
  | 'FORBIDDEN'
  | 'NOT_IN_STATE'
  | 'NOT_THE_DRAFTER_FORBIDDEN'
  | 'NOT_THE_SIGNER_FORBIDDEN'
  | 'NOT_ASSIGNED_FORBIDDEN';

export type OutgoingStanding = {
  state: OutgoingState;
  wasSubmitted: boolean;
  drafterPostId: string | null;
  signerPostId: string;
  /** Null for a document of the agency's own, which goes another way than a copy. */
  copyMedium: CopyMedium | null;
};

type OutgoingRule = {
  permission: DocumentsPermission;
  states: readonly OutgoingState[];
  /** Of which documents it is an act. */
  of: readonly (CopyMedium | null)[];
};

const OWN = [null] as const;
const COPIES = ['paper', 'electronic'] as const;
const OUTGOING_RULES: Record<OutgoingAct, OutgoingRule> = {
  edit: { permission: 'documents.draft', states: ['drafting'], of: OWN },
  submit: { permission: 'documents.draft', states: ['drafting'], of: OWN },
  delete: { permission: 'documents.draft', states: ['drafting'], of: OWN },
  withdraw: { permission: 'documents.draft', states: ['submitted'], of: OWN },
  return: { permission: 'documents.sign', states: ['submitted'], of: OWN },
  sign: { permission: 'documents.sign', states: ['submitted'], of: OWN },
  seal: { permission: 'documents.seal', states: ['signed'], of: OWN },
  issue: { permission: 'documents.seal', states: ['sealed'], of: [null, 'electronic'] },
  approveCopy: { permission: 'documents.sign', states: ['submitted'], of: COPIES },
  cancelCopy: { permission: 'documents.draft', states: ['submitted', 'signed'], of: COPIES },
  makeCopy: { permission: 'documents.seal', states: ['signed'], of: COPIES },
  handOverCopy: { permission: 'documents.seal', states: ['sealed'], of: ['paper'] },
  copy: { permission: 'documents.draft', states: ['issued'], of: [null, ...COPIES] },
  recall: { permission: 'documents.seal', states: ['issued'], of: [null, 'electronic'] },
  update: { permission: 'documents.seal', states: ['issued'], of: [null, 'electronic'] },
  replace: { permission: 'documents.draft', states: ['issued'], of: OWN },
};

/** What whoever keeps the seal, or drafts, may do to any document of the agency. */
const OF_NOBODY_ALONE: readonly OutgoingAct[] = [
  'seal',
  'issue',
  'makeCopy',
  'handOverCopy',
  'copy',
  'recall',
  'update',
  'replace',
];

/**
 * Why this post may not do this to an outgoing document now; undefined if it may. A draft belongs
 * to its author; the leader who is to sign it and the clerk who checks its form may change it too.
 * @law NĐ 30/2020/NĐ-CP Đ.10
 */
export function findOutgoingRefusal(
  act: OutgoingAct,
  document: OutgoingStanding,
  actor: Actor,
): ActRefusal | undefined {
  const { of, permission, states } = OUTGOING_RULES[act];
  if (!actor.permissions.has(permission)) return 'FORBIDDEN';
  if (!states.includes(document.state) || !of.includes(document.copyMedium)) return 'NOT_IN_STATE';
  const isSigner = document.signerPostId === actor.postId;
  if (act === 'sign' || act === 'return' || act === 'approveCopy') {
    return isSigner ? undefined : 'NOT_THE_SIGNER_FORBIDDEN';
  }
  if (OF_NOBODY_ALONE.includes(act)) return undefined;
  if (act === 'delete' && document.wasSubmitted) return 'NOT_IN_STATE';
  if (document.drafterPostId === actor.postId) return undefined;
  const mayChange = isSigner || actor.permissions.has('documents.seal');
  return act !== 'withdraw' && mayChange ? undefined : 'NOT_THE_DRAFTER_FORBIDDEN';
}

/** What the screens offer; the commands ask the same rule again. */
export function allowedOutgoingActs(document: OutgoingStanding, actor: Actor): OutgoingAct[] {
  return OutgoingAct.options.filter((act) => !findOutgoingRefusal(act, document, actor));
}

export type IncomingStanding = {
  state: IncomingState;
  leadPostId: string | null;
  /** The lead and those who coordinate. */
  assigneePostIds: readonly string[];
  /** Whether its sender waits for an answer, and whether nothing else may be done until then. */
  hasRequest: boolean;
  isFrozen: boolean;
};

const HERE: readonly IncomingState[] = [
  'arrived',
  'returned',
  'recorded',
  'directed',
  'inProgress',
  'completed',
];

const INCOMING_RULES: Record<
  IncomingAct,
  { permission: DocumentsPermission; states: readonly IncomingState[] }
> = {
  record: { permission: 'documents.record', states: ['arrived'] },
  return: { permission: 'documents.record', states: ['arrived'] },
  direct: { permission: 'documents.direct', states: ['recorded', 'directed'] },
  start: { permission: 'documents.work', states: ['directed'] },
  report: { permission: 'documents.work', states: ['inProgress'] },
  complete: { permission: 'documents.work', states: ['inProgress'] },
  reply: {
    permission: 'documents.draft',
    states: ['recorded', 'directed', 'inProgress', 'completed'],
  },
  copy: {
    permission: 'documents.draft',
    states: ['recorded', 'directed', 'inProgress', 'completed'],
  },
  agree: { permission: 'documents.record', states: HERE },
  refuse: { permission: 'documents.record', states: HERE },
};

/**
 * Why this post may not do this to an incoming document now; undefined if it may. Those whom the
 * directive names work on it; the lead alone completes it. While its sender asks for it back it
 * stands still.
 * @law NĐ 30/2020/NĐ-CP Đ.24
 */
export function findIncomingRefusal(
  act: IncomingAct,
  document: IncomingStanding,
  actor: Actor,
): ActRefusal | undefined {
  const { permission, states } = INCOMING_RULES[act];
  if (!actor.permissions.has(permission)) return 'FORBIDDEN';
  if (!states.includes(document.state)) return 'NOT_IN_STATE';
  const isAnswer = act === 'agree' || act === 'refuse';
  if (isAnswer ? !document.hasRequest : document.isFrozen) return 'NOT_IN_STATE';
  if (permission !== 'documents.work') return undefined;
  const isAssigned =
    act === 'complete'
      ? document.leadPostId === actor.postId
      : document.assigneePostIds.includes(actor.postId);
  return isAssigned ? undefined : 'NOT_ASSIGNED_FORBIDDEN';
}

export function allowedIncomingActs(document: IncomingStanding, actor: Actor): IncomingAct[] {
  return IncomingAct.options.filter((act) => !findIncomingRefusal(act, document, actor));
}
