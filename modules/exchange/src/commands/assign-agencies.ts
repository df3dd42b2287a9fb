import { getAgency, markHostedElsewhere } from '@hien-luong/directory';
import {
  type AuthorizedScope,
  appendAudit,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import { getPartner } from '../data/list-partners.ts';
import { addRoutes, findRoutes, removeRoutes } from '../data/routes.ts';
import { ExchangeError } from '../exchange-error.ts';

export type Assignment = { id: string; add: readonly string[]; remove: readonly string[] };

/**
 * Says which agencies a partner is the way to, and may speak for. The documents of an agency of the
 * province live there from now on; of one that is taken away, here again, and what waited for it comes
 * home.
 */
export async function assignAgencies(
  platform: Platform,
  scope: AuthorizedScope,
  { add, id, remove }: Assignment,
): Promise<void> {
  requirePermission(scope, 'exchange.administer');
  const today = toCalendarDate(platform.clock.now());
  await platform.db.write(scope, async (tx) => {
    const { name } = await getPartner(tx, id);
    await removeRoutes(tx, id, remove);
    await markHostedElsewhere(tx, remove, false);
    const added = await checkFree(tx, id, add, today);
    await addRoutes(tx, id, add);
    await markHostedElsewhere(tx, added, true);
    await appendAudit(tx, scope, {
      action: 'exchange.assignAgencies',
      subject: { type: 'partner', id },
      detail: { name, add: [...add], remove: [...remove] },
    });
  });
}

/** @returns those of the province. Throws `UNIT_NOT_FOUND`, `AGENCY_ROUTED_CONFLICT`. */
async function checkFree(
  tx: Tx,
  partnerId: string,
  ids: readonly string[],
  today: CalendarDate,
): Promise<string[]> {
  const routes = await findRoutes(tx, ids);
  const own: string[] = [];
  for (const id of ids) {
    const { kind, name } = await getAgency(tx, id, today);
    if ((routes.get(id) ?? partnerId) !== partnerId) {
      throw new ExchangeError('AGENCY_ROUTED_CONFLICT', 'another partner is its way', {
        details: { name },
      });
    }
    if (kind !== 'outside') own.push(id);
  }
  return own;
}
