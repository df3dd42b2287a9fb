import { findSuccessor, listAgencies } from '@hien-luong/directory';
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
      const receiver = (await known(scope)).has(recipientId)
        ? recipientId
        : await findHeir(platform, scope);
      if (receiver === undefined) return { delivered: false, reason: 'AGENCY_UNKNOWN' };
      const received = { sha256: packetSha256, source: 'axis', fromAgencyId } as const;
      await receivePacket(platform, scopeOf(receiver), received);
      return { delivered: true };
    },
  };
}

/** What was on its way to an agency that has ended since goes to whoever took its place. */
async function findHeir(platform: Platform, scope: SystemScope): Promise<string | undefined> {
  const today = toCalendarDate(platform.clock.now());
  return await platform.db.read(scope, (tx) => findSuccessor(tx, scope.agencyId, today));
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
