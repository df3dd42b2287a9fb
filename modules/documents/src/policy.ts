import type { Role } from '@hien-luong/platform/contract';
import {
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
};

const OUTGOING_RULES: Record<
  OutgoingAct,
  { permission: DocumentsPermission; state: OutgoingState }
> = {
  edit: { permission: 'documents.draft', state: 'drafting' },
  submit: { permission: 'documents.draft', state: 'drafting' },
  delete: { permission: 'documents.draft', state: 'drafting' },
  withdraw: { permission: 'documents.draft', state: 'submitted' },
  return: { permission: 'documents.sign', state: 'submitted' },
  sign: { permission: 'documents.sign', state: 'submitted' },
  seal: { permission: 'documents.seal', state: 'signed' },
  issue: { permission: 'documents.seal', state: 'sealed' },
};

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
  const { permission, state } = OUTGOING_RULES[act];
  if (!actor.permissions.has(permission)) return 'FORBIDDEN';
  if (document.state !== state) return 'NOT_IN_STATE';
  const isSigner = document.signerPostId === actor.postId;
  if (act === 'sign' || act === 'return') return isSigner ? undefined : 'NOT_THE_SIGNER_FORBIDDEN';
  if (act === 'seal' || act === 'issue') return undefined;
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
};

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
};

/**
 * Why this post may not do this to an incoming document now; undefined if it may. Those whom the
 * directive names work on it; the lead alone completes it.
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
