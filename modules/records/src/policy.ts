import type { Role } from '@hien-luong/platform/contract';
import { CaseFileAct, type CaseFileState } from './contract/index.ts';

export type RecordsPermission =
  | 'records.read'
  | 'records.file'
  | 'records.archive'
  | 'records.decide'
  | 'records.oversee';

/**
 * What a role may do with the case files of its agency. The records clerk keeps the archive of the
 * agency as well; whoever oversees sees every case file, whoever it was shared with.
 */
export const rolePermissions: Readonly<Record<Role, readonly RecordsPermission[]>> = {
  officer: ['records.read', 'records.file'],
  leader: ['records.read', 'records.file', 'records.decide', 'records.oversee'],
  clerk: ['records.read', 'records.file', 'records.archive', 'records.oversee'],
  administrator: [],
  agencyAdministrator: [],
  auditor: ['records.read', 'records.oversee'],
};

export type Actor = { postId: string; unitId: string; permissions: ReadonlySet<string> };

export type CaseFileStanding = {
  state: CaseFileState;
  keeperPostId: string | null;
  openerPostId: string | null;
  wholeAgency: boolean;
  readerUnitIds: readonly string[];
  readerPostIds: readonly string[];
  /** Whether it is to be handed in at all. */
  isHandedIn: boolean;
  /** Whether its retention is over today. */
  isExpired: boolean;
  destructionDecided: boolean;
};

export type CaseFileRefusal = 'FORBIDDEN' | 'NOT_IN_STATE' | 'NOT_THE_KEEPER_FORBIDDEN';

/** Whether a post may see a case file; data/case-file-rows.ts asks the database the same. */
export function maySee(file: CaseFileStanding, actor: Actor): boolean {
  return (
    actor.permissions.has('records.oversee') ||
    file.wholeAgency ||
    file.keeperPostId === actor.postId ||
    file.readerPostIds.includes(actor.postId) ||
    file.readerUnitIds.includes(actor.unitId)
  );
}

type Rule = {
  permission: RecordsPermission;
  states: readonly CaseFileState[];
  /** Who besides whoever keeps the archive: the keeper alone, those it is shared with by name, or all. */
  by: 'keeper' | 'named' | 'anybody';
};

const RULES: Readonly<Record<CaseFileAct, Rule>> = {
  describe: { permission: 'records.file', states: ['open'], by: 'keeper' },
  file: { permission: 'records.file', states: ['open'], by: 'named' },
  close: { permission: 'records.file', states: ['open'], by: 'keeper' },
  share: {
    permission: 'records.file',
    states: ['open', 'closed', 'handedIn', 'archived'],
    by: 'keeper',
  },
  handIn: { permission: 'records.file', states: ['closed'], by: 'keeper' },
  keepBack: { permission: 'records.decide', states: ['closed'], by: 'anybody' },
  package: {
    permission: 'records.file',
    states: ['closed', 'handedIn', 'archived'],
    by: 'keeper',
  },
  extendRetention: {
    permission: 'records.decide',
    states: ['closed', 'archived'],
    by: 'anybody',
  },
  decideDestruction: {
    permission: 'records.decide',
    states: ['closed', 'archived'],
    by: 'anybody',
  },
  carryOutDestruction: {
    permission: 'records.archive',
    states: ['closed', 'archived'],
    by: 'anybody',
  },
};

/**
 * Why this post may not do this to a case file now; undefined if it may. What is closed does not
 * change any more; nobody's decision is needed to keep a case file, and a recorded one to destroy it.
 * @law NĐ 30/2020/NĐ-CP Đ.29
 */
export function findCaseFileRefusal(
  act: CaseFileAct,
  file: CaseFileStanding,
  actor: Actor,
): CaseFileRefusal | undefined {
  const { by, permission, states } = RULES[act];
  if (!actor.permissions.has(permission)) return 'FORBIDDEN';
  if (!states.includes(file.state) || !isPossible(act, file)) return 'NOT_IN_STATE';
  if (by === 'anybody' || actor.permissions.has('records.archive')) return undefined;
  const isKeeper = [file.keeperPostId, file.openerPostId].includes(actor.postId);
  const isNamed = by === 'named' && file.readerPostIds.includes(actor.postId);
  return isKeeper || isNamed ? undefined : 'NOT_THE_KEEPER_FORBIDDEN';
}

function isPossible(act: CaseFileAct, file: CaseFileStanding): boolean {
  switch (act) {
    case 'handIn':
    case 'keepBack':
      return file.isHandedIn;
    case 'decideDestruction':
      return file.isExpired && !file.destructionDecided;
    case 'carryOutDestruction':
      return file.destructionDecided;
    default:
      return true;
  }
}

/** What the screens offer; the commands ask the same rule again. */
export function allowedCaseFileActs(file: CaseFileStanding, actor: Actor): CaseFileAct[] {
  return CaseFileAct.options.filter((act) => !findCaseFileRefusal(act, file, actor));
}
