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

/**
 * The axis within the province: the receiver's agency lives in this same program. Which of them are
 * agencies today is asked once for all.
 */
export function createLocalAxis(
  platform: Platform,
  scopeOf: (agencyId: string) => SystemScope,
  recipientIds: readonly string[],
): Axis {
  let asked: Promise<ReadonlySet<string>> | undefined;
  const known = (scope: SystemScope) => {
    asked ??= listKnown(platform, scope, recipientIds);
    return asked;
  };
  return {
    async deliver({ packetSha256, fromAgencyId, recipientId }) {
      const scope = scopeOf(recipientId);
      if (!(await known(scope)).has(recipientId)) {
        return { delivered: false, reason: 'AGENCY_UNKNOWN' };
      }
      await receivePacket(platform, scope, { sha256: packetSha256, source: 'axis', fromAgencyId });
      return { delivered: true };
    },
  };
}

async function listKnown(
  platform: Platform,
  scope: SystemScope,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const today = toCalendarDate(platform.clock.now());
  const agencies = await platform.db.read(scope, (tx) => listAgencies(tx, [...ids], today));
  return new Set(agencies.map(({ id }) => id));
}
