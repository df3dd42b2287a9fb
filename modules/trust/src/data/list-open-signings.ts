import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { foldPreparedState } from '../rules/fold-prepared.ts';
import { findPrepared, type PreparedRecord } from './prepared-signings.ts';
import { trustTx } from './tables.ts';

/**
 * What of the agency is out to be signed elsewhere and may still come back; of one subject, or of
 * all of a type. What a module reserved for it stands in `detail`.
 */
export async function listOpenSignings(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  { type, id, now }: { type: string; id?: string; now: Date },
): Promise<PreparedRecord[]> {
  const query = trustTx(tx)
    .selectFrom('trust.prepared_signing')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('subject_type', '=', type)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc');
  const rows = await (id === undefined ? query : query.where('subject_id', '=', id)).execute();
  const records: PreparedRecord[] = [];
  for (const row of rows) {
    const record = await findPrepared(tx, { agencyId, id: row.id });
    if (record && foldPreparedState(record.events) === 'open') records.push(record);
  }
  return records;
}
