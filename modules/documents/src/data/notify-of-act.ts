import { listAddressees } from '@hien-luong/directory';
import { notifyPeople, settleNotifications, type Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { IncomingFacts } from '../rules/fold-incoming.ts';
import type { OutgoingFacts } from '../rules/fold-outgoing.ts';
import type { IncomingAction } from '../rules/incoming-action.ts';
import { incomingNotices } from '../rules/incoming-notices.ts';
import type { OutgoingAction } from '../rules/outgoing-action.ts';
import { type Notice, outgoingNotices } from '../rules/outgoing-notices.ts';
import { settledByIncoming, settledByOutgoing } from '../rules/settled-notices.ts';
import { documentsTx } from './tables.ts';

type Identity = { agencyId: string; id: string };

/** Tells of an act on an outgoing document whom it concerns. */
export async function notifyOfOutgoing(
  tx: Tx,
  document: Identity,
  action: OutgoingAction,
  facts: OutgoingFacts,
): Promise<void> {
  const path = `/outgoing/${document.id}`;
  const parameters = outgoingParameters(facts);
  if (action.seq > 1)
    await settleNotifications(tx, { link: path, kinds: settledByOutgoing(facts) });
  for (const notice of outgoingNotices(action, facts)) {
    await tell(tx, { document, path, parameters, notice, action });
  }
}

/** Tells of an act on an incoming document whom it concerns. */
export async function notifyOfIncoming(
  tx: Tx,
  document: Identity,
  action: IncomingAction,
  facts: IncomingFacts,
): Promise<void> {
  const path = `/incoming/${document.id}`;
  const parameters = incomingParameters(facts);
  if (action.seq > 1)
    await settleNotifications(tx, { link: path, kinds: settledByIncoming(facts) });
  for (const notice of incomingNotices(action, facts)) {
    await tell(tx, { document, path, parameters, notice, action });
  }
  if (action.action !== 'arrived') return;
  const posts = await listDrafters(tx, document.agencyId, action.detail.inReplyTo);
  const notice: Notice = { kind: 'documents.replyArrived', to: { posts } };
  await tell(tx, { document, path, parameters, notice, action });
}

/** Who drafted what an arriving document answers. */
async function listDrafters(
  tx: Tx,
  agencyId: string,
  answered: readonly { id: string | null }[],
): Promise<(string | null)[]> {
  const ids = answered.flatMap(({ id }) => (id === null ? [] : [id]));
  if (ids.length === 0) return [];
  const rows = await documentsTx(tx)
    .selectFrom('documents.outgoing')
    .select('drafter_post_id')
    .where('agency_id', '=', agencyId)
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => row.drafter_post_id);
}

type Telling = {
  document: Identity;
  path: string;
  parameters: Record<string, string>;
  notice: Notice;
  action: IncomingAction | OutgoingAction;
};

async function tell(
  tx: Tx,
  { action, document, notice, parameters, path }: Telling,
): Promise<void> {
  const { agencyId, id } = document;
  const { kind, to } = notice;
  const addressed = 'role' in to ? { agencyId, role: to.role } : to;
  const addressees = await listAddressees(tx, addressed, toCalendarDate(action.at));
  await notifyPeople(tx, {
    agencyId,
    // Whoever did it knows.
    recipients: addressees.filter(({ postId }) => postId !== action.actor?.postId),
    kind,
    parameters: { ...parameters, ...notice.parameters },
    link: path,
    once: `${kind}:${id}:${action.seq}`,
  });
}

function outgoingParameters({ fields, issue, signer }: OutgoingFacts) {
  return {
    reference: issue?.numberAndSymbol ?? '',
    documentKind: fields.kind,
    subject: fields.subject,
    party: signer.name,
    ...(fields.dueOn !== null && { dueOn: fields.dueOn }),
  };
}

function incomingParameters(facts: IncomingFacts) {
  return {
    reference: facts.numberAndSymbol,
    documentKind: facts.kind,
    subject: facts.subject,
    party: facts.sender.name,
    ...(facts.dueOn !== null && { dueOn: facts.dueOn }),
  };
}
