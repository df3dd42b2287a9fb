import type { Tx } from '@hien-luong/platform';
import { personNameOf } from './post-rows.ts';
import { directoryTx } from './tables.ts';

/** Full names by id; an id that is nobody's is left out. */
export async function describePeople(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await directoryTx(tx)
    .selectFrom('directory.person')
    .select(['id', 'family_and_middle', 'given'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, personNameOf(row)]));
}
