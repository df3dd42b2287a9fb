import { listAddressees } from '@hien-luong/directory';
import { notifyPeople, type Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { DocumentsNotice } from '../contract/index.ts';
import { documentsTx } from './tables.ts';

type Told = { recipientId: string; code: string; at: Date; note: string | null };

/** Codes of which somebody here has to hear; the others are looked up when somebody wonders. */
const NOTICES: Readonly<Record<string, DocumentsNotice>> = {
  failed: 'documents.recipientReturned',
  '02': 'documents.recipientReturned',
  '15': 'documents.requestAnswered',
  '16': 'documents.requestAnswered',
};

/**
 * Tells the clerks and the drafter that a recipient did not take a document, or what it answers to
 * a recall or an update. Of recipients that agree they hear once a day, however many they are.
 */
export async function notifyOfRecipient(
  tx: Tx,
  { agencyId, id }: { agencyId: string; id: string },
  { at, code, note, recipientId }: Told,
): Promise<void> {
  const kind = NOTICES[code];
  if (kind === undefined) return;
  const found = await documentsTx(tx)
    .selectFrom('documents.outgoing as o')
    .innerJoin('documents.recipient as r', (join) =>
      join.onRef('r.agency_id', '=', 'o.agency_id').onRef('r.document_id', '=', 'o.id'),
    )
    .select(['o.number_and_symbol', 'o.kind', 'o.subject', 'o.drafter_post_id', 'r.name'])
    .where('o.agency_id', '=', agencyId)
    .where('o.id', '=', id)
    .where('r.recipient_id', '=', recipientId)
    .executeTakeFirst();
  if (found === undefined) return;
  const today = toCalendarDate(at);
  const clerks = await listAddressees(tx, { agencyId, role: 'clerk' }, today);
  const drafter = await listAddressees(tx, { posts: [found.drafter_post_id] }, today);
  await notifyPeople(tx, {
    agencyId,
    recipients: [...clerks, ...drafter],
    kind,
    parameters: {
      reference: found.number_and_symbol ?? '',
      documentKind: found.kind,
      subject: found.subject,
      party: found.name,
      ...(note !== null && { reason: note }),
    },
    link: `/outgoing/${id}`,
    once: `${kind}:${id}:${code}:${code === '15' ? today : recipientId}`,
  });
}
