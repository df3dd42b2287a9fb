import { findAgencyByCode } from '@hien-luong/directory';
import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import type { ReceivedPacket } from './keep-unreadable.ts';
import type { OpenedPacket } from './open-packet.ts';

export type SenderFault = 'SENDER_MISMATCH' | 'SENDER_UNPROVEN';
export type KnownAgency = NonNullable<Awaited<ReturnType<typeof findAgencyByCode>>>;

/** The agency that a packet says it is from; undefined for one that the directory does not know. */
export function findSender(
  tx: Tx,
  { packet }: OpenedPacket,
  today: CalendarDate,
): Promise<KnownAgency | undefined> {
  return findAgencyByCode(tx, packet.from.agencyCode, today);
}

/**
 * Why a packet cannot be from whom it says. On the axis it is from whoever gave it there. By hand
 * anybody may claim to be an agency of the province: a document bears signatures that can be
 * judged, a status bears none, so a status of ours only counts when the axis brings it.
 */
export function findSenderFault(
  received: ReceivedPacket,
  kind: OpenedPacket['kind'],
  claimed: KnownAgency | undefined,
): SenderFault | undefined {
  if (claimed === undefined) return undefined;
  if (received.source === 'import') return kind === 'status' ? 'SENDER_UNPROVEN' : undefined;
  return claimed.id === received.fromAgencyId ? undefined : 'SENDER_MISMATCH';
}
