import { newId, type Tx } from '@hien-luong/platform';
import { RecipientState } from '../contract/index.ts';
import { documentsTx } from './tables.ts';

type Identity = { agencyId: string; id: string };
export type StandingRecipient = { id: string; code: string; name: string; state: RecipientState };

/** Rows in one statement: PostgreSQL takes 65,535 parameters. */
const BATCH = 1000;

/** All recipients of a document, in their order, locked until the commit. */
export async function listRecipientStates(
  tx: Tx,
  { agencyId, id }: Identity,
): Promise<StandingRecipient[]> {
  const rows = await documentsTx(tx)
    .selectFrom('documents.recipient')
    .select(['recipient_id as id', 'code', 'name', 'state'])
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', id)
    .orderBy('position')
    .forUpdate()
    .execute();
  return rows.map(({ state, ...row }) => ({ ...row, state: RecipientState.parse(state) }));
}

type Asked = {
  code: '13' | 'update' | 'replace';
  at: Date;
  by: string | null;
  note: string | null;
};

/** Notes in every recipient's history what it is asked; a recall is its state until it answers. */
export async function askRecipients(
  tx: Tx,
  { agencyId, id }: Identity,
  recipients: readonly { id: string }[],
  asked: Asked,
): Promise<void> {
  for (let from = 0; from < recipients.length; from += BATCH) {
    const batch = recipients.slice(from, from + BATCH);
    await documentsTx(tx)
      .insertInto('documents.recipient_event')
      .values(
        batch.map((recipient) => ({
          agency_id: agencyId,
          document_id: id,
          recipient_id: recipient.id,
          id: newId(asked.at.getTime()),
          ...asked,
        })),
      )
      .execute();
    if (asked.code !== '13') continue;
    await documentsTx(tx)
      .updateTable('documents.recipient')
      .set({ state: 'recallRequested', state_at: asked.at, note: asked.note })
      .where('agency_id', '=', agencyId)
      .where('document_id', '=', id)
      .where(
        'recipient_id',
        'in',
        batch.map((recipient) => recipient.id),
      )
      .execute();
  }
}
