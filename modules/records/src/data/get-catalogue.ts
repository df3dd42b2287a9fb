import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { type CatalogueDetail, CatalogueState } from '../contract/index.ts';
import type { CatalogueAction, CatalogueFacts } from '../rules/fold-catalogue.ts';
import { getCatalogueRecord } from './catalogue-record.ts';
import { recordsTx } from './tables.ts';

/** The list of a year with the case files opened for its lines. Throws `CATALOGUE_NOT_FOUND`. */
export async function getCatalogue(
  tx: Tx,
  scope: AuthorizedScope,
  year: number,
): Promise<CatalogueDetail> {
  const { actions, facts, id } = await getCatalogueRecord(tx, scope, year);
  const opened = await listOpened(tx, scope, year);
  return {
    id,
    year,
    state: facts.state,
    version: facts.version,
    entries: facts.entries.map((entry) => ({ ...entry, caseFileId: opened.get(entry.id) ?? null })),
    approvedBy: facts.approvedBy,
    approvedAt: facts.approvedAt?.toISOString() ?? null,
    history: actions.map((act) => ({
      seq: act.seq,
      at: act.at.toISOString(),
      action: act.action,
      actor: act.actor,
      note: noteOf(act),
    })),
    acts: actsOf(facts, scope),
  };
}

function noteOf(act: CatalogueAction): string | null {
  if (act.action === 'drafted') return act.detail.carriedFrom?.toString() ?? null;
  return act.action === 'edited' ? act.detail.entries.length.toString() : null;
}

function actsOf({ entries, state }: CatalogueFacts, { permissions }: AuthorizedScope) {
  if (state === 'approved') return [];
  const acts: CatalogueDetail['acts'] = [];
  if (permissions.has('records.archive')) acts.push('edit');
  if (permissions.has('records.decide') && entries.length > 0) acts.push('approve');
  return acts;
}

async function listOpened(tx: Tx, scope: AuthorizedScope, year: number) {
  const rows = await recordsTx(tx)
    .selectFrom('records.case_file')
    .select(['id', 'entry_id'])
    .where('agency_id', '=', scope.agencyId)
    .where('year', '=', year)
    .where('entry_id', 'is not', null)
    .execute();
  return new Map(rows.map(({ entry_id, id }) => [entry_id, id]));
}

/** Years of this agency, the latest first. */
export async function listCatalogues(tx: Tx, { agencyId }: AuthorizedScope) {
  const rows = await recordsTx(tx)
    .selectFrom('records.catalogue')
    .select(['year', 'state', 'entry_count'])
    .where('agency_id', '=', agencyId)
    .orderBy('year', 'desc')
    .limit(200)
    .execute();
  return {
    items: rows.map(({ entry_count, state, year }) => ({
      year,
      state: CatalogueState.parse(state),
      entryCount: entry_count,
    })),
  };
}
