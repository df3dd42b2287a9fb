import type { Tx } from '@hien-luong/platform';
import { dateText } from './outgoing-rows.ts';
import { documentsTx } from './tables.ts';

/** Names of one document, either of which may be missing. */
export type NamedDocument = { documentId?: string | undefined; code?: string | undefined };

export type RequestedDocument = {
  id: string;
  state: string;
  senderId: string | null;
  senderCode: string;
  documentKey: string;
  numberAndSymbol: string;
  issuedOn: string;
};

/**
 * The received document that a request of its sender speaks of, the newest of several: by the
 * sender's own key of it, else by its number and symbol together with the agency.
 */
export async function findRequested(
  tx: Tx,
  agencyId: string,
  from: { id: string | null; code: string },
  named: readonly NamedDocument[],
): Promise<RequestedDocument | undefined> {
  const keys = named.flatMap(({ documentId }) => (documentId ? [documentId] : []));
  const codes = named.flatMap(({ code }) => (code ? [code] : []));
  const query = () =>
    documentsTx(tx)
      .selectFrom('documents.incoming as i')
      .where('i.agency_id', '=', agencyId)
      .select([
        'i.id',
        'i.state',
        'i.sender_id as senderId',
        'i.sender_code as senderCode',
        'i.document_key as documentKey',
        'i.number_and_symbol as numberAndSymbol',
        dateText('i.issued_on').as('issuedOn'),
      ])
      .orderBy('i.arrived_at', 'desc');
  const found =
    (keys.length > 0
      ? await query().where('i.document_key', 'in', keys).executeTakeFirst()
      : undefined) ??
    (codes.length > 0
      ? await query()
          .where('i.number_and_symbol', 'in', codes)
          .where((where) =>
            where.or([
              where('i.sender_code', '=', from.code),
              ...(from.id === null ? [] : [where('i.sender_id', '=', from.id)]),
            ]),
          )
          .executeTakeFirst()
      : undefined);
  return found && { ...found, issuedOn: found.issuedOn ?? '' };
}
