import { listAgencies } from '@hien-luong/directory';
import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { OpenCaseFile } from '../contract/index.ts';
import { actorOf } from '../data/actor-of.ts';
import { beginCaseFile } from '../data/case-file-record.ts';
import { findCatalogueRecord } from '../data/catalogue-record.ts';
import { findKeeper } from '../data/find-keeper.ts';
import { recordsTx } from '../data/tables.ts';
import { RecordsError } from '../records-error.ts';
import { nextSymbol } from '../rules/next-symbol.ts';
import type { Changed } from './act-on-case-file.ts';

/**
 * Opens a case file, for a line of the approved list or beyond it with a symbol of its own. Throws
 * `ENTRY_NOT_FOUND`, `SYMBOL_TAKEN`, `POST_NOT_FOUND`.
 * @law NĐ 30/2020/NĐ-CP Đ.29
 */
export async function openCaseFile(
  platform: Platform,
  scope: AuthorizedScope,
  { entryId, keeperPostId, symbol, title, year, ...fields }: OpenCaseFile,
): Promise<Changed> {
  requirePermission(scope, 'records.file');
  const now = platform.clock.now();
  const id = newId(now.getTime());
  return platform.db.write(scope, async (tx) => {
    const { keeper, unitId } = await findKeeper(tx, scope, keeperPostId, toCalendarDate(now));
    if (entryId !== null) await checkEntry(tx, scope, year, entryId);
    const detail = {
      ...fields,
      title: title.normalize('NFC'),
      description: fields.description.normalize('NFC'),
      year,
      entryId,
      keeper,
      keeperUnitId: unitId,
      symbol: symbol?.normalize('NFC') ?? (await chooseSymbol(tx, scope, year, now)),
    };
    const facts = await beginCaseFile(
      tx,
      { agencyId: scope.agencyId, id },
      { action: 'opened', detail, actor: actorOf(scope), at: now },
    );
    await appendAudit(tx, scope, {
      action: 'records.opened',
      subject: { type: 'caseFile', id },
      detail: { symbol: facts.symbol, year },
    });
    return { id, version: facts.version };
  });
}

async function checkEntry(tx: Tx, scope: AuthorizedScope, year: number, entryId: string) {
  const catalogue = await findCatalogueRecord(tx, scope, year);
  const isPlanned =
    catalogue?.facts.state === 'approved' &&
    catalogue.facts.entries.some(({ id }) => id === entryId);
  if (!isPlanned) throw new RecordsError('ENTRY_NOT_FOUND', 'not in the approved list of the year');
}

/** Of two at once the second is told that the symbol is taken, and tries again. */
async function chooseSymbol(tx: Tx, scope: AuthorizedScope, year: number, now: Date) {
  const rows = await recordsTx(tx)
    .selectFrom('records.case_file')
    .select('symbol')
    .where('agency_id', '=', scope.agencyId)
    .where('year', '=', year)
    .execute();
  const [agency] = await listAgencies(tx, [scope.agencyId], toCalendarDate(now));
  return nextSymbol(
    rows.map((row) => row.symbol),
    agency?.abbreviation ?? '',
  );
}
