import { recordOutsideAgencies } from '@hien-luong/directory';
import { toCalendarDate } from '@hien-luong/vn';
import { appendMessage } from '../data/message-log.ts';
import { markAgenciesListed } from '../data/partners.ts';
import { addRoutes, listRoutedUnits } from '../data/routes.ts';
import type { Turn } from './dispatch-waiting.ts';

/** Brings the directory up to a partner's list of agencies, and makes the partner their way. */
export async function synchronizeAgencies({
  carrier,
  nobody,
  partner,
  platform,
}: Turn): Promise<void> {
  const listed = await carrier.listAgencies?.();
  if (listed === undefined) return;
  const began = performance.now();
  const now = platform.clock.now();
  await platform.db.write(nobody, async (tx) => {
    const known = await listRoutedUnits(tx, partner.id);
    const recorded = await recordOutsideAgencies(tx, listed, known, toCalendarDate(now));
    await addRoutes(tx, partner.id, recorded.ids);
    await markAgenciesListed(tx, partner.id, now);
    const { added, changed, ended, hasShrunk, skipped } = recorded;
    await appendMessage(tx, {
      partnerId: partner.id,
      direction: 'out',
      operation: 'record agencies',
      outcome: hasShrunk ? 'LIST_SHRUNK' : 'ok',
      detail: `mới ${added}, đổi ${changed}, hết ${ended}, bỏ qua ${skipped.length}`,
      milliseconds: performance.now() - began,
    });
  });
}
