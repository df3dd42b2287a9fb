import { getAgency, listAgencies, listHostedElsewhere } from '@hien-luong/directory';
import { PACKET_SENT, PacketSent } from '@hien-luong/documents';
import { type Listener, timeOfId } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { insertDispatches } from '../data/dispatches.ts';
import { findRoutes } from '../data/routes.ts';

/**
 * Puts packets for agencies whose documents live elsewhere into the queue of their partner; told
 * twice, once. Where there is no way yet, they wait for one.
 */
export const queuePacket: Listener = {
  name: 'exchange.queuePacket',
  topic: PACKET_SENT,
  run: async ({ eventId, platform, payload, scopeOf }) => {
    const sent = PacketSent.parse(payload);
    const today = toCalendarDate(platform.clock.now());
    await platform.db.write(scopeOf(sent.fromAgencyId), async (tx) => {
      const elsewhere = await listHostedElsewhere(tx, sent.recipientIds, today);
      if (elsewhere.size === 0) return;
      const agencies = new Map(
        (await listAgencies(tx, [...elsewhere], today)).map((one) => [one.id, one]),
      );
      const routes = await findRoutes(tx, [...elsewhere]);
      const from = await getAgency(tx, sent.fromAgencyId, today);
      await insertDispatches(tx, {
        agencyId: sent.fromAgencyId,
        fromCode: from.code ?? from.code102 ?? '',
        packetSha256: sent.packetSha256,
        kind: sent.kind,
        documentId: sent.documentId,
        at: timeOfId(eventId),
        recipients: sent.recipientIds.flatMap((id) => {
          const agency = agencies.get(id);
          if (agency === undefined) return [];
          const code = agency.code ?? agency.code102 ?? '';
          return [{ id, code, partnerId: routes.get(id) ?? null }];
        }),
      });
    });
  },
};
