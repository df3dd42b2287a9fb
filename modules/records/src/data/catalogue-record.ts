import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { RecordsError } from '../records-error.ts';
import {
  applyCatalogue,
  type CatalogueAction,
  type CatalogueFacts,
  foldCatalogue,
  type NewCatalogueAction,
} from '../rules/fold-catalogue.ts';
import { actionRow } from './action-row.ts';
import { recordsTx } from './tables.ts';

/** The list of a year with its history; changing acts hold its lock until the commit. */
export type CatalogueRecord = { id: string; facts: CatalogueFacts; actions: CatalogueAction[] };
type ActionOf = Pick<CatalogueAction, 'actor' | 'at'>;

export async function findCatalogueRecord(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  year: number,
  { lock = false }: { lock?: boolean } = {},
): Promise<CatalogueRecord | undefined> {
  let query = recordsTx(tx)
    .selectFrom('records.catalogue')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('year', '=', year);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (row === undefined) return undefined;
  const rows = await recordsTx(tx)
    .selectFrom('records.catalogue_action')
    .select(['seq', 'at', 'action', 'actor', 'detail'])
    .where('agency_id', '=', agencyId)
    .where('catalogue_id', '=', row.id)
    .orderBy('seq')
    .execute();
  // Only the two functions below write this table, and they write these types.
  const actions = rows as CatalogueAction[];
  return { id: row.id, actions, facts: foldCatalogue(actions) };
}

/** Throws `CATALOGUE_NOT_FOUND`. */
export async function getCatalogueRecord(
  tx: Tx,
  scope: AuthorizedScope,
  year: number,
  options: { lock?: boolean } = {},
): Promise<CatalogueRecord> {
  const found = await findCatalogueRecord(tx, scope, year, options);
  if (found === undefined) throw new RecordsError('CATALOGUE_NOT_FOUND', `no list of ${year}`);
  return found;
}

/** Begins the list of a year. Throws `CATALOGUE_TAKEN` where there is one. */
export async function beginCatalogue(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  id: string,
  first: NewCatalogueAction & { action: 'drafted' } & ActionOf,
): Promise<CatalogueFacts> {
  const action: CatalogueAction = { ...first, seq: 1 };
  const facts = foldCatalogue([action]);
  const inserted = await recordsTx(tx)
    .insertInto('records.catalogue')
    .values({ agency_id: agencyId, id, year: facts.year, ...indexRow(facts) })
    .onConflict((conflict) => conflict.columns(['agency_id', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) {
    throw new RecordsError('CATALOGUE_TAKEN', `${facts.year} has a list`, {
      details: { year: facts.year },
    });
  }
  await insertAction(tx, agencyId, id, action);
  return facts;
}

/** Adds one act to a locked list. */
export async function appendCatalogue(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  { id, facts: before }: CatalogueRecord,
  added: NewCatalogueAction & ActionOf,
): Promise<CatalogueFacts> {
  const action: CatalogueAction = { ...added, seq: before.version + 1 };
  const facts = applyCatalogue(before, action);
  await insertAction(tx, agencyId, id, action);
  await recordsTx(tx)
    .updateTable('records.catalogue')
    .set(indexRow(facts))
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .execute();
  return facts;
}

async function insertAction(tx: Tx, agencyId: string, id: string, action: CatalogueAction) {
  await recordsTx(tx)
    .insertInto('records.catalogue_action')
    .values({
      agency_id: agencyId,
      catalogue_id: id,
      ...actionRow(action),
    })
    .execute();
}

function indexRow({ entries, state, version }: CatalogueFacts) {
  return { state, version, entry_count: entries.length };
}
