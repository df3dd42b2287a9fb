import { listAgencies } from '@hien-luong/directory';
import type { Platform, SystemScope } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { receivePacket } from './receive-packet.ts';

/** One packet from one agency for another. */
export type Delivery = { packetSha256: string; fromAgencyId: string; recipientId: string };

export type DeliveryOutcome = { delivered: true } | { delivered: false; reason: 'AGENCY_UNKNOWN' };

/**
 * The way of packets between agencies. A delivery may be repeated and must then change nothing;
 * it throws only for what may pass, so that it is tried again.
 */
export interface Axis {
  deliver(delivery: Delivery): Promise<DeliveryOutcome>;
}

/** The axis within the province: the receiver's agency lives in this same program. */
export function createLocalAxis(
  platform: Platform,
  scopeOf: (agencyId: string) => SystemScope,
): Axis {
  return {
    async deliver({ packetSha256, fromAgencyId, recipientId }) {
      const scope = scopeOf(recipientId);
      const today = toCalendarDate(platform.clock.now());
      const [agency] = await platform.db.read(scope, (tx) =>
        listAgencies(tx, [recipientId], today),
      );
      if (agency === undefined) return { delivered: false, reason: 'AGENCY_UNKNOWN' };
      await receivePacket(platform, scope, { sha256: packetSha256, source: 'axis', fromAgencyId });
      return { delivered: true };
    },
  };
}
