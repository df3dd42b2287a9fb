import type { Tx } from '@hien-luong/platform';
import { INCOMING_SERIES } from '../rules/numbering.ts';
import type { NumberRequest } from './allocate-number.ts';
import { documentsTx } from './tables.ts';

/** A request for a number of the register of incoming documents. */
export function arrivalNumberRequest(
  tx: Tx,
  { agencyId, wanted, year }: { agencyId: string; year: number; wanted: number | undefined },
): NumberRequest {
  return {
    agencyId,
    series: INCOMING_SERIES,
    year,
    wanted,
    isTaken: async (number) => {
      const row = await documentsTx(tx)
        .selectFrom('documents.incoming')
        .select('id')
        .where('agency_id', '=', agencyId)
        .where('arrival_year', '=', year)
        .where('arrival_number', '=', number)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
