import type { Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import { recordsTx } from './tables.ts';

/** The next number of a series in a year; its row stays locked until the commit. */
export async function takeNumber(
  tx: Tx,
  { agencyId, series, year }: { agencyId: string; series: string; year: number },
): Promise<number> {
  const { last } = await recordsTx(tx)
    .insertInto('records.number_counter')
    .values({ agency_id: agencyId, series, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['agency_id', 'series', 'year'])
        .doUpdateSet({ last: sql<number>`number_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
