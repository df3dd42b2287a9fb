import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  requirePermission,
} from '@hien-luong/platform';
import { actorOf } from '../data/actor-of.ts';
import { beginCatalogue, getCatalogueRecord } from '../data/catalogue-record.ts';
import type { Changed } from './act-on-case-file.ts';

/**
 * Begins the list of a year, empty or with the lines of another year, which get ids of their own.
 * Throws `CATALOGUE_TAKEN`, `CATALOGUE_NOT_FOUND`.
 * @law NĐ 30/2020/NĐ-CP Đ.28
 */
export async function draftCatalogue(
  platform: Platform,
  scope: AuthorizedScope,
  { carriedFrom, year }: { year: number; carriedFrom?: number | undefined },
): Promise<Changed> {
  requirePermission(scope, 'records.archive');
  const now = platform.clock.now();
  const id = newId(now.getTime());
  return platform.db.write(scope, async (tx) => {
    const source =
      carriedFrom === undefined ? undefined : await getCatalogueRecord(tx, scope, carriedFrom);
    const entries = (source?.facts.entries ?? []).map((entry) => ({
      ...entry,
      id: newId(now.getTime()),
    }));
    const facts = await beginCatalogue(tx, scope, id, {
      action: 'drafted',
      detail: { year, carriedFrom: carriedFrom ?? null, entries },
      actor: actorOf(scope),
      at: now,
    });
    await appendAudit(tx, scope, {
      action: 'records.catalogueDrafted',
      subject: { type: 'catalogue', id },
      detail: { year, carriedFrom: carriedFrom ?? null },
    });
    return { id, version: facts.version };
  });
}
