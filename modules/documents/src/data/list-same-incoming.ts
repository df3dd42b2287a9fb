import { listAgencies } from '@hien-luong/directory';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { documentsTx } from './tables.ts';

/** More would be a mistake of many, and a few are enough to see it. */
const SHOWN = 5;

/**
 * What is here under the same number, symbol and sender, before another is recorded.
 * @law NĐ 30/2020/NĐ-CP PL.VI p.I
 */
export async function listSameIncoming(
  tx: Tx,
  scope: AuthorizedScope,
  { agencyId, numberAndSymbol }: { agencyId?: string | undefined; numberAndSymbol: string },
  today: CalendarDate,
) {
  const rows = await documentsTx(tx)
    .selectFrom('documents.incoming')
    .select(['id', 'subject', 'arrival_number', 'arrived_at'])
    .where('agency_id', '=', scope.agencyId)
    .where('sender_code', '=', await senderCodeOf(tx, agencyId, today))
    .where('number_and_symbol', '=', numberAndSymbol.normalize('NFC'))
    .orderBy('arrived_at')
    .limit(SHOWN)
    .execute();
  return {
    items: rows.map(({ arrived_at, arrival_number, id, subject }) => ({
      id,
      subject,
      arrivalNumber: arrival_number,
      arrivedAt: arrived_at.toISOString(),
    })),
  };
}

/** A sender that the directory does not know has no code. */
async function senderCodeOf(tx: Tx, agencyId: string | undefined, today: CalendarDate) {
  const [agency] = agencyId === undefined ? [] : await listAgencies(tx, [agencyId], today);
  return agency?.code ?? agency?.code102 ?? '';
}
