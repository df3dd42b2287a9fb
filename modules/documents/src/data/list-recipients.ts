import type { Page, PageRequest } from '@hien-luong/contract';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { z } from 'zod';
import { type Recipient, RecipientState } from '../contract/index.ts';
import { getOutgoingRecord } from './outgoing-record.ts';
import { readCursor, takePage } from './page-cursor.ts';
import { listRecipientEvents } from './recipients.ts';
import { documentsTx } from './tables.ts';

const PositionCursor = z.tuple([z.int32()]);

/** The recipients of one document in their order, each with its history. Throws `DOCUMENT_NOT_FOUND`. */
export async function listRecipients(
  tx: Tx,
  scope: AuthorizedScope,
  { cursor, id, limit, state }: PageRequest & { id: string; state?: RecipientState | undefined },
): Promise<Page<Recipient>> {
  const document = { agencyId: scope.agencyId, id };
  await getOutgoingRecord(tx, document);
  let query = documentsTx(tx)
    .selectFrom('documents.recipient')
    .select(['recipient_id', 'position', 'code', 'name', 'state', 'state_at', 'note'])
    .where('agency_id', '=', scope.agencyId)
    .where('document_id', '=', id)
    .orderBy('position')
    .limit(limit + 1);
  if (state) query = query.where('state', '=', state);
  if (cursor) query = query.where('position', '>', readCursor(cursor, PositionCursor)[0]);
  const rows = await query.execute();
  const ids = rows.map((row) => row.recipient_id);
  const events = Map.groupBy(
    await listRecipientEvents(tx, document, ids),
    (event) => event.recipient_id,
  );
  const toRecipient = (row: (typeof rows)[number]): Recipient => ({
    agency: { id: row.recipient_id, code: row.code, name: row.name },
    state: RecipientState.parse(row.state),
    stateAt: row.state_at?.toISOString() ?? null,
    note: row.note,
    history: (events.get(row.recipient_id) ?? []).map(({ at, by, code, note }) => ({
      code,
      at: at.toISOString(),
      by,
      note,
    })),
  });
  return takePage(rows, limit, toRecipient, (row) => [row.position]);
}
