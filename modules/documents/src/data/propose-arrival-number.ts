import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { INCOMING_SERIES, yearOf } from '../rules/numbering.ts';
import { documentsTx } from './tables.ts';

/**
 * The number that would be given now. Nothing is locked or kept: recording takes the next one of
 * that moment, which is another where a colleague was quicker.
 */
export async function proposeArrivalNumber(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  today: CalendarDate,
): Promise<{ year: number; arrivalNumber: number }> {
  const year = yearOf(today);
  const counter = await documentsTx(tx)
    .selectFrom('documents.number_counter')
    .select('last')
    .where('agency_id', '=', agencyId)
    .where('series', '=', INCOMING_SERIES)
    .where('year', '=', year)
    .executeTakeFirst();
  return { year, arrivalNumber: (counter?.last ?? 0) + 1 };
}
