import type { Tx } from '@hien-luong/platform';
import { directoryTx } from './tables.ts';

/** Every post that was ever in the unit itself: work stays with the unit when people leave it. */
export async function listUnitPostIds(tx: Tx, unitId: string): Promise<string[]> {
  const rows = await directoryTx(tx)
    .selectFrom('directory.post')
    .select('id')
    .where('unit_id', '=', unitId)
    .execute();
  return rows.map(({ id }) => id);
}
