import { appendAudit, type Tx } from '@hien-luong/platform';
import type { Person } from '../contract/index.ts';
import type { OutgoingFacts } from '../rules/fold-outgoing.ts';
import type { DraftDetail } from '../rules/outgoing-action.ts';
import { appendOutgoing, beginOutgoing, getOutgoingRecord } from './outgoing-record.ts';
import type { Handover } from './pass-incoming.ts';
import { documentsTx } from './tables.ts';

const OPEN: readonly OutgoingFacts['state'][] = ['drafting', 'submitted'];

/**
 * A draft that nobody has signed begins at the successor as a draft, of the same author in the post
 * that took the place of the old one: it will bear another name, so it is submitted anew.
 */
export async function passOutgoing(handover: Handover, id: string): Promise<void> {
  const facts = await closeOutgoing(handover, id);
  if (facts === undefined) return;
  const { platform, to } = handover;
  await platform.db.write(to, async (tx) => {
    if (await isThere(tx, 'documents.outgoing', to.agencyId, id)) return;
    await beginHere(tx, handover, id, facts);
  });
}

/** Undefined for what was never in anybody's hands: a draft given up, or a copy. */
async function closeOutgoing(
  { from, platform, succeeded: { to, legalDocument } }: Handover,
  id: string,
): Promise<OutgoingFacts | undefined> {
  return await platform.db.write(from, async (tx) => {
    const isOpen = await isInHands(tx, from.agencyId, id);
    if (!isOpen) return undefined;
    const record = await getOutgoingRecord(tx, { agencyId: from.agencyId, id }, { lock: true });
    if (!OPEN.includes(record.facts.state)) return record.facts;
    await appendOutgoing(tx, record, {
      action: 'transferred',
      detail: { to, legalDocument },
      actor: null,
      at: platform.clock.now(),
    });
    await appendAudit(tx, from, {
      action: 'documents.transfer',
      subject: { type: 'outgoing', id },
      detail: { to: to.id, legalDocument },
    });
    return record.facts;
  });
}

async function beginHere(
  tx: Tx,
  { platform, posts, succeeded, to }: Handover,
  id: string,
  facts: OutgoingFacts,
): Promise<void> {
  const at = platform.clock.now();
  const identity = { agencyId: to.agencyId, id };
  const { postId } = facts.drafter;
  const drafter = { ...facts.drafter, postId: (postId && posts.get(postId)) ?? null };
  const detail = await draftOf(tx, to.agencyId, facts, posts);
  await beginOutgoing(tx, identity, { action: 'drafted', detail, actor: drafter, at });
  // A page that was set under the old name is set anew; one from elsewhere and attachments stay.
  const isSet = facts.submission?.typeset ?? false;
  for (const file of facts.files.filter(({ role }) => role !== 'main' || !isSet)) {
    const record = await getOutgoingRecord(tx, identity, { lock: true });
    await appendOutgoing(tx, record, { action: 'attached', detail: { file }, actor: drafter, at });
  }
  await appendAudit(tx, to, {
    action: 'documents.takeOver',
    subject: { type: 'outgoing', id },
    detail: { from: succeeded.from.id, legalDocument: succeeded.legalDocument },
  });
}

async function draftOf(
  tx: Tx,
  agencyId: string,
  { draftingUnit, fields, recipients, signer }: OutgoingFacts,
  posts: ReadonlyMap<string, string>,
): Promise<DraftDetail> {
  const signerPostId = posts.get(fields.signerPostId) ?? fields.signerPostId;
  const signerHere: Person = { ...signer, postId: signerPostId };
  const { replyToId } = fields;
  const replies =
    replyToId !== null && (await isThere(tx, 'documents.incoming', agencyId, replyToId));
  return {
    draftingUnit,
    recipients,
    signer: signerHere,
    // What it replaces was issued by the agency that ended, and stays with it.
    fields: { ...fields, signerPostId, replyToId: replies ? replyToId : null, replacesId: null },
  };
}

async function isInHands(tx: Tx, agencyId: string, id: string): Promise<boolean> {
  const row = await documentsTx(tx)
    .selectFrom('documents.outgoing')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .where('given_up', '=', false)
    .where('copy_kind', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

async function isThere(
  tx: Tx,
  table: 'documents.incoming' | 'documents.outgoing',
  agencyId: string,
  id: string,
): Promise<boolean> {
  const row = await documentsTx(tx)
    .selectFrom(table)
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
