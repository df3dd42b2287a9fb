import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { RecordsError } from '../records-error.ts';
import {
  applyHandOver,
  foldHandOver,
  type HandOverAction,
  type HandOverFacts,
  type NewHandOverAction,
} from '../rules/fold-hand-over.ts';
import { actionRow } from './action-row.ts';
import { recordsTx } from './tables.ts';

/** A hand-over with its history; changing acts hold its lock until the commit. */
export type HandOverRecord = { id: string; facts: HandOverFacts; actions: HandOverAction[] };
type ActionOf = Pick<HandOverAction, 'actor' | 'at'>;

/** Throws `HAND_OVER_NOT_FOUND`, also for one of another agency. */
export async function getHandOverRecord(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<HandOverRecord> {
  let row = recordsTx(tx)
    .selectFrom('records.hand_over')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id);
  if (lock) row = row.forUpdate();
  if ((await row.executeTakeFirst()) === undefined) {
    throw new RecordsError('HAND_OVER_NOT_FOUND', 'no such hand-over in this agency');
  }
  const rows = await recordsTx(tx)
    .selectFrom('records.hand_over_action')
    .select(['seq', 'at', 'action', 'actor', 'detail'])
    .where('agency_id', '=', agencyId)
    .where('hand_over_id', '=', id)
    .orderBy('seq')
    .execute();
  // Only the two functions below write this table, and they write these types.
  const actions = rows as HandOverAction[];
  return { id, actions, facts: foldHandOver(actions) };
}

/** Begins a hand-over with its proposal. */
export async function beginHandOver(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  id: string,
  first: NewHandOverAction & { action: 'proposed' } & ActionOf,
): Promise<HandOverFacts> {
  const action: HandOverAction = { ...first, seq: 1 };
  const facts = foldHandOver([action]);
  await recordsTx(tx)
    .insertInto('records.hand_over')
    .values({
      agency_id: agencyId,
      id,
      year: facts.year,
      number: facts.number,
      state: facts.state,
      unit_name: facts.unitName,
      given_by: JSON.stringify(facts.givenBy),
      given_at: facts.givenAt,
      file_count: facts.caseFileIds.length,
      version: facts.version,
    })
    .execute();
  await insertAction(tx, agencyId, id, action);
  return facts;
}

/** Adds one act to a locked hand-over. */
export async function appendHandOver(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  { id, facts: before }: HandOverRecord,
  added: NewHandOverAction & ActionOf,
): Promise<HandOverFacts> {
  const action: HandOverAction = { ...added, seq: before.version + 1 };
  const facts = applyHandOver(before, action);
  await insertAction(tx, agencyId, id, action);
  await recordsTx(tx)
    .updateTable('records.hand_over')
    .set({ state: facts.state, version: facts.version })
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .execute();
  return facts;
}

async function insertAction(tx: Tx, agencyId: string, id: string, action: HandOverAction) {
  await recordsTx(tx)
    .insertInto('records.hand_over_action')
    .values({
      agency_id: agencyId,
      hand_over_id: id,
      ...actionRow(action),
    })
    .execute();
}
