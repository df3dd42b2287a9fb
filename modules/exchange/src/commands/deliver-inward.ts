import { findAgenciesByCode, listHostedElsewhere } from '@hien-luong/directory';
import { receivePacket } from '@hien-luong/documents';
import { EdxmlError, readPacket } from '@hien-luong/edxml';
import type { Platform, SystemScope } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { insertDispatches } from '../data/dispatches.ts';
import { findRoutes } from '../data/routes.ts';

export type InwardPacket = {
  sha256: string;
  kind: 'document' | 'status';
  partnerId: string;
  /** By whom it was given to the partner; empty where only the packet says it. */
  fromCode: string;
  /** Empty where only the packet says it. */
  toCodes: readonly string[];
};

export type InwardOutcome = {
  code: string;
  recipientId: string | null;
  /** A packet that goes on to another partner is `forwarded`, one for nobody here `noRecipient`. */
  result: 'received' | 'unreadable' | 'forwarded' | 'noRecipient';
  reason?: string;
};

type Deliverer = {
  platform: Platform;
  scopeOf(agencyId: string): SystemScope;
  nobody: SystemScope;
};

/**
 * Brings a packet from a partner to each of its recipients: into the documents of those who live here,
 * into the queue of the partner of those who do not. Repeated, it changes nothing. A sender who lives
 * here does not send by way of a partner: such a claim is kept as a mismatch by who receives it.
 */
export async function deliverInward(
  deliverer: Deliverer,
  packet: InwardPacket,
): Promise<InwardOutcome[]> {
  const { nobody, platform, scopeOf } = deliverer;
  const today = toCalendarDate(platform.clock.now());
  const { fromCode, toCodes } = await addressesOf(platform, packet);
  const { recipients, sender } = await platform.db.read(nobody, async (tx) => {
    const codes = [...new Set(toCodes)];
    const agencies = await findAgenciesByCode(tx, [fromCode, ...codes], today);
    const from = agencies.get(fromCode);
    const found = codes.map((code) => ({ code, agency: agencies.get(code) }));
    const ids = [...agencies.values()].map(({ id }) => id);
    const elsewhere = await listHostedElsewhere(tx, ids, today);
    const routes = await findRoutes(tx, [...elsewhere]);
    // The word of a partner counts for any agency outside; a packet's own for those it is the way to.
    const speaksFor = (id: string) =>
      elsewhere.has(id) && (packet.fromCode !== '' || routes.get(id) === packet.partnerId);
    return {
      sender: from !== undefined && speaksFor(from.id) ? from : undefined,
      recipients: found.map(({ agency, code }) => ({
        code,
        id: agency?.id ?? null,
        isElsewhere: agency !== undefined && elsewhere.has(agency.id),
        partnerId: (agency && routes.get(agency.id)) ?? null,
      })),
    };
  });
  const outcomes: InwardOutcome[] = [];
  for (const { code, id, isElsewhere, partnerId } of recipients) {
    if (id === null || (isElsewhere && partnerId === packet.partnerId)) {
      outcomes.push({ code, recipientId: id, result: 'noRecipient' });
    } else if (isElsewhere) {
      await forward(deliverer, packet, { id, code, partnerId }, sender?.id, fromCode);
      outcomes.push({ code, recipientId: id, result: 'forwarded' });
    } else {
      const answer = await receivePacket(platform, scopeOf(id), {
        sha256: packet.sha256,
        source: 'axis',
        fromAgencyId: sender?.id ?? null,
      });
      outcomes.push({
        code,
        recipientId: id,
        ...(answer.result === 'unreadable'
          ? { result: 'unreadable', reason: answer.reason }
          : { result: 'received' }),
      });
    }
  }
  return outcomes;
}

/** What the partner says of a packet goes before what the packet says of itself. */
async function addressesOf(platform: Platform, packet: InwardPacket) {
  const { fromCode, toCodes } = packet;
  if (fromCode !== '' && toCodes.length > 0) return { fromCode, toCodes };
  try {
    const bytes = await platform.files.read(packet.sha256);
    const read = readPacket(bytes, { now: platform.clock.now() });
    const named = read.kind === 'document' ? read.packet.to : [];
    return {
      fromCode: fromCode || read.packet.from.agencyCode,
      toCodes: toCodes.length > 0 ? toCodes : named.map(({ agencyCode }) => agencyCode),
    };
  } catch (error) {
    if (error instanceof EdxmlError) return { fromCode, toCodes };
    throw error;
  }
}

async function forward(
  { nobody, platform, scopeOf }: Deliverer,
  packet: InwardPacket,
  recipient: { id: string; code: string; partnerId: string | null },
  senderId: string | undefined,
  fromCode: string,
): Promise<void> {
  const scope = senderId === undefined ? nobody : scopeOf(senderId);
  await platform.db.write(scope, (tx) =>
    insertDispatches(tx, {
      agencyId: scope.agencyId,
      fromCode,
      packetSha256: packet.sha256,
      kind: packet.kind,
      documentId: null,
      recipients: [recipient],
    }),
  );
}
