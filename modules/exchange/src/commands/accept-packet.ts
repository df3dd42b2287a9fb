import { findAgencyByCode } from '@hien-luong/directory';
import { type PacketContent, readPacket } from '@hien-luong/edxml';
import { appendEvent, type Platform, type SystemScope } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { MessageType } from '../adapters/carrier.ts';
import { findRoutes } from '../data/routes.ts';
import { insertSubmission } from '../data/submissions.ts';
import { ExchangeError } from '../exchange-error.ts';
import { readAddresses } from '../routes/read-addresses.ts';
import { PACKET_SUBMITTED, type PacketSubmitted } from './deliver-submission.ts';

export type GivenPacket = {
  partnerId: string;
  messageType: MessageType;
  /** As the request says, which may be left over from an earlier one; empty where it does not. */
  fromCode: string;
  toCodes: readonly string[];
  bytes: Uint8Array;
};

/** Recipients whom one event serves. */
const CHUNK = 100;

/**
 * Takes a packet that a partner gives: whole, readable, from an agency that this partner speaks for.
 * Given again it has the number that it had, and no other effect.
 * @throws ExchangeError, EdxmlError with what the partner is told.
 */
export async function acceptPacket(
  platform: Platform,
  nobody: SystemScope,
  given: GivenPacket,
): Promise<{ docId: string; sha256: string; fromCode: string }> {
  const read = readPacket(given.bytes, { now: platform.clock.now() });
  if ((read.kind === 'status') !== (given.messageType === 'status')) {
    throw new ExchangeError('MESSAGE_TYPE_WRONG', `a ${read.kind} sent as ${given.messageType}`);
  }
  const fromCode = read.packet.from.agencyCode;
  const toCodes = readAddresses(read, given.toCodes);
  if (toCodes.length === 0) throw new ExchangeError('RECIPIENT_MISSING', 'addressed to nobody');
  const agencyId = await findSpeaker(platform, nobody, { ...given, claimed: fromCode });
  const { sha256 } = await platform.files.put(given.bytes, { maxBytes: given.bytes.length });
  const docId = await platform.db.write(nobody, async (tx) => {
    const { id, isNew } = await insertSubmission(tx, {
      partnerId: given.partnerId,
      agencyId,
      fromCode,
      messageType: given.messageType,
      packetSha256: sha256,
      ...describe(read),
      toCodes,
    });
    if (!isNew) return id;
    for (let from = 0; from < toCodes.length; from += CHUNK) {
      await appendEvent(tx, nobody, {
        topic: PACKET_SUBMITTED,
        // No status overtakes what was said of the same document before.
        key: `${given.partnerId} ${aboutOf(read)} ${from}`,
        payload: { submissionId: id, from, to: from + CHUNK } satisfies PacketSubmitted,
      });
    }
    return id;
  });
  return { docId, sha256, fromCode };
}

/** The agency that sends, which must be one that this partner speaks for, in both places. */
async function findSpeaker(
  platform: Platform,
  nobody: SystemScope,
  { claimed, fromCode, partnerId }: GivenPacket & { claimed: string },
): Promise<string> {
  const today = toCalendarDate(platform.clock.now());
  const { routes, sender, speaker } = await platform.db.read(nobody, async (tx) => {
    const [said, written] = [
      fromCode === '' ? undefined : await findAgencyByCode(tx, fromCode, today),
      await findAgencyByCode(tx, claimed, today),
    ];
    const ids = [said, written].flatMap((agency) => agency?.id ?? []);
    return { speaker: said, sender: written, routes: await findRoutes(tx, ids) };
  });
  if (sender === undefined || routes.get(sender.id) !== partnerId) {
    throw new ExchangeError('SENDER_NOT_YOURS', claimed, { details: { code: claimed } });
  }
  // A header left over from another agency of the same system is no contradiction.
  if (fromCode !== '' && (speaker === undefined || routes.get(speaker.id) !== partnerId)) {
    throw new ExchangeError('SENDER_NOT_YOURS', fromCode, { details: { code: fromCode } });
  }
  return sender.id;
}

function describe(read: PacketContent) {
  if (read.kind === 'status') return { subject: '', notation: read.packet.code };
  const { code, subject } = read.packet;
  return { subject, notation: [code.number, code.notation].filter(Boolean).join('/') };
}

function aboutOf(read: PacketContent): string {
  if (read.kind === 'document') return read.packet.business.documentId ?? read.packet.documentId;
  return read.packet.responseFor.documentId ?? read.packet.responseFor.code ?? '';
}
