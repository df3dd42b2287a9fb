import { listHostedElsewhere } from '@hien-luong/directory';
import { noteDelivery, receivePacket } from '@hien-luong/documents';
import type { Platform, SystemScope } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { listWayless, markSent } from '../data/dispatches.ts';

/**
 * Packets that waited without a way for agencies whose documents live here again go to these. Whoever
 * still lives elsewhere waits on.
 */
export async function bringHome(
  platform: Platform,
  scopeOf: (agencyId: string) => SystemScope,
  nobody: SystemScope,
): Promise<void> {
  const today = toCalendarDate(platform.clock.now());
  const returned = await platform.db.read(nobody, async (tx) => {
    const wayless = await listWayless(tx);
    const ids = wayless.map(({ recipientId }) => recipientId);
    const elsewhere = await listHostedElsewhere(tx, ids, today);
    return wayless.filter(({ recipientId }) => !elsewhere.has(recipientId));
  });
  for (const { agencyId, documentId, id, packetSha256, recipientId } of returned) {
    await receivePacket(platform, scopeOf(recipientId), {
      sha256: packetSha256,
      source: 'axis',
      fromAgencyId: agencyId,
    });
    const scope = scopeOf(agencyId);
    const at = platform.clock.now();
    await platform.db.write(scope, async (tx) => {
      await markSent(tx, [id], null, at);
      if (documentId === null) return;
      await noteDelivery(tx, scope, { documentId, packetSha256, recipientIds: [recipientId], at });
    });
  }
}
