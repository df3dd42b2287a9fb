import { type AuthorizedScope, appendAudit, type Platform, type Tx } from '@hien-luong/platform';
import { actorOf } from '../data/actor-of.ts';
import {
  appendCatalogue,
  type CatalogueRecord,
  getCatalogueRecord,
} from '../data/catalogue-record.ts';
import { RecordsError } from '../records-error.ts';
import type { NewCatalogueAction } from '../rules/fold-catalogue.ts';
import type { Changed } from './act-on-case-file.ts';

type Decision = (call: {
  tx: Tx;
  record: CatalogueRecord;
  now: Date;
}) => Promise<NewCatalogueAction> | NewCatalogueAction;

/**
 * One act on a list that is not approved yet. Throws `CATALOGUE_NOT_FOUND`, `CATALOGUE_STALE`,
 * `NOT_IN_STATE`, and what `decide` throws.
 */
export async function actOnCatalogue(
  platform: Platform,
  scope: AuthorizedScope,
  { version, year }: { year: number; version: number },
  decide: Decision,
): Promise<Changed> {
  return platform.db.write(scope, async (tx) => {
    const now = platform.clock.now();
    const record = await getCatalogueRecord(tx, scope, year, { lock: true });
    if (record.facts.version !== version) {
      throw new RecordsError('CATALOGUE_STALE', `seen in ${version}, now ${record.facts.version}`);
    }
    if (record.facts.state === 'approved') {
      throw new RecordsError('NOT_IN_STATE', 'the list is approved', { details: { year } });
    }
    const action = await decide({ tx, record, now });
    const facts = await appendCatalogue(tx, scope, record, {
      ...action,
      actor: actorOf(scope),
      at: now,
    });
    await appendAudit(tx, scope, {
      action: `records.catalogue.${action.action}`,
      subject: { type: 'catalogue', id: record.id },
      detail: { year, version: facts.version, entryCount: facts.entries.length },
    });
    return { id: record.id, version: facts.version };
  });
}
