import type { UnitSucceeded } from '@hien-luong/directory';
import { appendAudit, type Platform, type SystemScope, type Tx } from '@hien-luong/platform';
import type { IncomingFacts } from '../rules/fold-incoming.ts';
import type { Arrival } from '../rules/incoming-action.ts';
import { appendIncoming, beginIncoming, getIncomingRecord } from './incoming-record.ts';
import { insertPacket } from './packets.ts';
import { documentsTx } from './tables.ts';

/** What passes from one agency to another, and between whose posts. */
export type Handover = {
  platform: Platform;
  succeeded: UnitSucceeded;
  from: SystemScope;
  to: SystemScope;
  posts: ReadonlyMap<string, string>;
};

const OPEN: readonly IncomingFacts['state'][] = ['arrived', 'recorded', 'directed', 'inProgress'];

/**
 * An open incoming document begins at the successor as it arrived, with its deadline and what its
 * sender has asked since; the clerk there records it in the successor's own register. Its number
 * in the old register and who was to do it are told with it.
 */
export async function passIncoming(handover: Handover, id: string): Promise<void> {
  const facts = await closeIncoming(handover, id);
  const { from, platform, to } = handover;
  const packet = await platform.db.read(from, (tx) => findPacket(tx, from.agencyId, id));
  await platform.db.write(to, async (tx) => {
    if (await isThere(tx, to.agencyId, id)) return;
    if (packet !== undefined) {
      await insertPacket(tx, {
        ...packet,
        agency_id: to.agencyId,
        size: Number(packet.size),
      });
    }
    await beginHere(tx, handover, id, facts);
  });
}

/** @returns what the document was before it was closed; it stays so beside its state. */
async function closeIncoming(
  { from, platform, succeeded: { to, legalDocument } }: Handover,
  id: string,
): Promise<IncomingFacts> {
  return await platform.db.write(from, async (tx) => {
    const record = await getIncomingRecord(tx, { agencyId: from.agencyId, id }, { lock: true });
    if (!OPEN.includes(record.facts.state)) return record.facts;
    await appendIncoming(tx, record, {
      action: 'transferred',
      detail: { to, legalDocument },
      actor: null,
      at: platform.clock.now(),
    });
    await appendAudit(tx, from, {
      action: 'documents.transfer',
      subject: { type: 'incoming', id },
      detail: { to: to.id, legalDocument },
    });
    return record.facts;
  });
}

async function beginHere(
  tx: Tx,
  { platform, succeeded, to }: Handover,
  id: string,
  facts: IncomingFacts,
): Promise<void> {
  const at = platform.clock.now();
  const identity = { agencyId: to.agencyId, id };
  const detail = arrivalOf(facts, succeeded);
  await beginIncoming(tx, identity, { action: 'arrived', detail, actor: null, at });
  for (const request of facts.requests) {
    const record = await getIncomingRecord(tx, identity, { lock: true });
    await appendIncoming(tx, record, { action: 'requested', detail: { request }, actor: null, at });
  }
  await appendAudit(tx, to, {
    action: 'documents.takeOver',
    subject: { type: 'incoming', id },
    detail: { from: succeeded.from.id, legalDocument: succeeded.legalDocument },
  });
}

function arrivalOf(facts: IncomingFacts, { from, legalDocument }: UnitSucceeded): Arrival {
  const { directive, register } = facts;
  return {
    kind: facts.kind,
    subject: facts.subject,
    summary: facts.summary,
    copyKind: facts.copyKind ?? null,
    urgency: facts.urgency,
    sender: facts.sender,
    numberAndSymbol: facts.numberAndSymbol,
    issuedOn: facts.issuedOn,
    dueOn: facts.dueOn,
    signer: facts.signer,
    documentKey: facts.documentKey,
    packet: facts.packet,
    files: facts.files,
    // The documents that these name stay with the agency that ended.
    inReplyTo: facts.inReplyTo.map(({ numberAndSymbol }) => ({ id: null, numberAndSymbol })),
    replaces: [],
    takenOver: {
      from: from.name,
      legalDocument,
      arrivalNumber: register && `${register.arrivalNumber}/${register.year}`,
      instruction: directive?.instruction ?? null,
      lead: directive?.lead.name ?? null,
    },
  };
}

async function isThere(tx: Tx, agencyId: string, id: string): Promise<boolean> {
  const row = await documentsTx(tx)
    .selectFrom('documents.incoming')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** The packet that brought it is kept where the document is, under the same key. */
async function findPacket(tx: Tx, agencyId: string, documentId: string) {
  return await documentsTx(tx)
    .selectFrom('documents.packet')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', documentId)
    .where('direction', '=', 'received')
    .where('kind', '=', 'document')
    .executeTakeFirst();
}
