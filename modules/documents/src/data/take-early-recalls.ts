import type { Tx } from '@hien-luong/platform';
import type { Arrival } from '../rules/incoming-action.ts';
import { documentsTx } from './tables.ts';

/**
 * Reasons of the recalls of a document that overtook it on the way: they were kept because there was
 * nothing here to recall.
 */
export async function takeEarlyRecalls(
  tx: Tx,
  agencyId: string,
  { documentKey, sender }: Pick<Arrival, 'documentKey' | 'sender'>,
): Promise<string[]> {
  const rows = await documentsTx(tx)
    .selectFrom('documents.packet')
    .select('detail')
    .where('agency_id', '=', agencyId)
    .where('kind', '=', 'unreadable')
    .where('reason', '=', 'TARGET_UNKNOWN')
    .where('document_key', '=', documentKey)
    .where('from_code', '=', sender.code)
    .orderBy('at')
    .execute();
  return rows.map(({ detail }) => detail ?? '');
}
