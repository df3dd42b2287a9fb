import { findAgencyByCode } from '@hien-luong/directory';
import type { Platform, Scope } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { ReceivedPacket } from './keep-unreadable.ts';
import type { OpenedPacket } from './open-packet.ts';

export type SenderFault = 'SENDER_MISMATCH' | 'SENDER_UNPROVEN';

/**
 * Why a packet cannot be from whom it says. On the axis it is from whoever gave it there. By hand
 * anybody may claim to be an agency of the province: a document bears signatures that can be
 * judged, a status bears none, so a status of ours only counts when the axis brings it.
 */
export async function findSenderFault(
  platform: Platform,
  scope: Scope,
  received: ReceivedPacket,
  { kind, packet }: OpenedPacket,
): Promise<SenderFault | undefined> {
  const today = toCalendarDate(platform.clock.now());
  const claimed = await platform.db.read(scope, (tx) =>
    findAgencyByCode(tx, packet.from.agencyCode, today),
  );
  if (claimed === undefined) return undefined;
  if (received.source === 'import') return kind === 'status' ? 'SENDER_UNPROVEN' : undefined;
  return claimed.id === received.fromAgencyId ? undefined : 'SENDER_MISMATCH';
}
