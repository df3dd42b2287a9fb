import {
  type AuthorizedScope,
  newId,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import type { CatalogueEntry, EntryFields } from '../contract/index.ts';
import { findKeeper } from '../data/find-keeper.ts';
import { RecordsError } from '../records-error.ts';
import type { Changed } from './act-on-case-file.ts';
import { actOnCatalogue } from './act-on-catalogue.ts';

type Edit = { year: number; version: number; entries: EntryFields[] };

/**
 * Writes the lines of a list anew; what stood in it before stays in its history. Throws
 * `SYMBOL_TAKEN` for a symbol in two lines, `POST_NOT_FOUND`.
 * @law NĐ 30/2020/NĐ-CP PL.V
 */
export async function editCatalogue(
  platform: Platform,
  scope: AuthorizedScope,
  { entries, version, year }: Edit,
): Promise<Changed> {
  requirePermission(scope, 'records.archive');
  checkSymbols(entries);
  return actOnCatalogue(platform, scope, { year, version }, async ({ tx, record, now }) => {
    const known = new Map(record.facts.entries.map((entry) => [entry.id, entry]));
    const keepers = new Map<string, CatalogueEntry['keeper']>();
    const written: CatalogueEntry[] = [];
    for (const fields of entries) {
      const before = fields.id === undefined ? undefined : known.get(fields.id);
      const keeper =
        before?.keeper.postId === fields.keeperPostId
          ? before.keeper
          : await keeperOf(tx, scope, fields.keeperPostId, keepers, toCalendarDate(now));
      written.push({
        id: before?.id ?? newId(now.getTime()),
        heading: fields.heading.normalize('NFC'),
        symbol: fields.symbol.normalize('NFC'),
        title: fields.title.normalize('NFC'),
        retentionYears: fields.retentionYears,
        keeper,
        note: fields.note.normalize('NFC'),
      });
    }
    return { action: 'edited', detail: { entries: written } };
  });
}

function checkSymbols(entries: readonly EntryFields[]): void {
  const seen = new Set<string>();
  for (const { symbol } of entries) {
    const key = symbol.normalize('NFC');
    if (seen.has(key)) {
      throw new RecordsError('SYMBOL_TAKEN', `${symbol} twice`, { details: { symbol } });
    }
    seen.add(key);
  }
}

async function keeperOf(
  tx: Tx,
  scope: AuthorizedScope,
  postId: string,
  found: Map<string, CatalogueEntry['keeper']>,
  today: CalendarDate,
): Promise<CatalogueEntry['keeper']> {
  const known = found.get(postId);
  if (known !== undefined) return known;
  const { keeper } = await findKeeper(tx, scope, postId, today);
  found.set(postId, keeper);
  return keeper;
}
