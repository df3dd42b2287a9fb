import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { Person } from '../contract/index.ts';
import { type CaseFileStanding, maySee } from '../policy.ts';
import { RecordsError } from '../records-error.ts';
import type { CaseFileAction, NewCaseFileAction } from '../rules/case-file-action.ts';
import {
  applyCaseFile,
  type CaseFileFacts,
  dueOnOf,
  expiresOnOf,
  foldCaseFile,
  pageCountOf,
} from '../rules/fold-case-file.ts';
import { isHandedIn } from '../rules/hand-over-deadline.ts';
import { isRetentionOver } from '../rules/retention.ts';
import { actionRow } from './action-row.ts';
import { recordsTx } from './tables.ts';

type Identity = { agencyId: string; id: string };
type ActionOf = { actor: Person; at: Date };

/** A case file with its history; changing acts hold its lock until the commit. */
export type CaseFileRecord = Identity & { facts: CaseFileFacts; actions: CaseFileAction[] };

/** Throws `CASE_FILE_NOT_FOUND`, also for one that this post may not see. */
export async function getCaseFileRecord(
  tx: Tx,
  scope: AuthorizedScope,
  id: string,
  { lock = false, now }: { lock?: boolean; now: Date },
): Promise<CaseFileRecord> {
  const { agencyId } = scope;
  let row = recordsTx(tx)
    .selectFrom('records.case_file')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id);
  if (lock) row = row.forUpdate();
  if ((await row.executeTakeFirst()) === undefined) throw notFound();
  const actions = await recordsTx(tx)
    .selectFrom('records.case_file_action')
    .select(['seq', 'at', 'action', 'actor', 'detail'])
    .where('agency_id', '=', agencyId)
    .where('case_file_id', '=', id)
    .orderBy('seq')
    .execute();
  // Only the two functions below write this table, and they write these types.
  const known = actions as CaseFileAction[];
  const facts = foldCaseFile(known);
  if (!maySee(standingOf(facts, now), scope)) throw notFound();
  return { agencyId, id, actions: known, facts };
}

function notFound(): RecordsError {
  return new RecordsError('CASE_FILE_NOT_FOUND', 'no such case file for this post');
}

/** Begins a case file with its opening. Throws `SYMBOL_TAKEN`. */
export async function beginCaseFile(
  tx: Tx,
  { agencyId, id }: Identity,
  first: NewCaseFileAction & { action: 'opened' } & ActionOf,
): Promise<CaseFileFacts> {
  const action: CaseFileAction = { ...first, seq: 1 };
  const facts = foldCaseFile([action]);
  const inserted = await recordsTx(tx)
    .insertInto('records.case_file')
    .values({ agency_id: agencyId, id, ...indexRow(facts) })
    .onConflict((conflict) => conflict.columns(['agency_id', 'year', 'symbol']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) {
    throw new RecordsError('SYMBOL_TAKEN', `${facts.symbol} of ${facts.year}`, {
      details: { symbol: facts.symbol },
    });
  }
  await insertAction(tx, { agencyId, id }, action);
  return facts;
}

/** Adds one act to a locked case file and brings its row up to the new fold. */
export async function appendCaseFile(
  tx: Tx,
  record: CaseFileRecord,
  added: NewCaseFileAction & ActionOf,
): Promise<CaseFileFacts> {
  const action: CaseFileAction = { ...added, seq: record.facts.version + 1 };
  const facts = applyCaseFile(record.facts, action);
  await insertAction(tx, record, action);
  await recordsTx(tx)
    .updateTable('records.case_file')
    .set(indexRow(facts))
    .where('agency_id', '=', record.agencyId)
    .where('id', '=', record.id)
    .execute();
  return facts;
}

async function insertAction(tx: Tx, file: Identity, action: CaseFileAction): Promise<void> {
  await recordsTx(tx)
    .insertInto('records.case_file_action')
    .values({
      agency_id: file.agencyId,
      case_file_id: file.id,
      ...actionRow(action),
    })
    .execute();
}

/** What lists and counts read of a case file. */
export function indexRow(facts: CaseFileFacts) {
  return {
    state: facts.state,
    year: facts.year,
    symbol: facts.symbol,
    entry_id: facts.entryId,
    title: facts.title,
    retention_years: facts.retentionYears,
    keeper_post_id: facts.keeper.postId,
    keeper_name: facts.keeper.name,
    keeper_title: facts.keeper.title,
    whole_agency: facts.access.wholeAgency,
    reader_unit_ids: facts.access.units.map(({ id }) => id),
    reader_post_ids: readerPostIds(facts),
    document_count: facts.documents.length,
    page_count: pageCountOf(facts),
    ended_on: facts.endedOn,
    due_on: dueOnOf(facts),
    expires_on: expiresOnOf(facts),
    destruction_decided: facts.decision !== null && facts.state !== 'destroyed',
    version: facts.version,
    updated_at: facts.updatedAt,
  };
}

/** The keeper and whoever opened it see it as well as those it was shared with. */
function readerPostIds({ access, keeper, opener }: CaseFileFacts): string[] {
  const people = [keeper, opener, ...access.posts];
  return [...new Set(people.flatMap(({ postId }) => (postId === null ? [] : [postId])))];
}

/** What the policy asks about a case file. */
export function standingOf(facts: CaseFileFacts, now: Date): CaseFileStanding {
  return {
    state: facts.state,
    keeperPostId: facts.keeper.postId,
    openerPostId: facts.opener.postId,
    wholeAgency: facts.access.wholeAgency,
    readerUnitIds: facts.access.units.map(({ id }) => id),
    readerPostIds: facts.access.posts.flatMap(({ postId }) => (postId === null ? [] : [postId])),
    isHandedIn: isHandedIn(facts.retentionYears),
    isExpired: isRetentionOver(expiresOnOf(facts), toCalendarDate(now)),
    destructionDecided: facts.decision !== null,
  };
}
