import {
  type AuthorizedScope,
  appendAudit,
  type Platform,
  requirePermission,
} from '@hien-luong/platform';
import { exchangeTx, type PartnerTable } from '../data/tables.ts';
import { ExchangeError } from '../exchange-error.ts';

/** A partner that is suspended is neither called nor let in; what is for it waits. */
export async function suspendPartner(
  platform: Platform,
  scope: AuthorizedScope,
  { id, suspended }: { id: string; suspended: boolean },
): Promise<void> {
  const suspended_at = suspended ? platform.clock.now() : null;
  const action = suspended ? 'exchange.suspendPartner' : 'exchange.resumePartner';
  await change(platform, scope, id, { suspended_at }, action);
}

/** The next turn asks it at once, for its list of agencies too. */
export async function retryPartner(
  platform: Platform,
  scope: AuthorizedScope,
  { id }: { id: string },
): Promise<void> {
  const now = { next_attempt_at: null, agencies_at: null };
  await change(platform, scope, id, now, 'exchange.retryPartner');
}

/** Puts a packet that a partner refused back where it stood in the queue. */
export async function retryDispatch(
  platform: Platform,
  scope: AuthorizedScope,
  { id }: { id: string },
): Promise<void> {
  requirePermission(scope, 'exchange.administer');
  await platform.db.write(scope, async (tx) => {
    const row = await exchangeTx(tx)
      .updateTable('exchange.dispatch')
      .set({ state: 'waiting', refusals: 0, ended_at: null, fetched_at: null })
      .where('id', '=', id)
      .where('state', '=', 'refused')
      .returning('id')
      .executeTakeFirst();
    if (row === undefined) throw new ExchangeError('DISPATCH_NOT_FOUND', 'no refused packet');
    await appendAudit(tx, scope, {
      action: 'exchange.retryDispatch',
      subject: { type: 'dispatch', id },
    });
  });
}

async function change(
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
  fields: Partial<Pick<PartnerTable, 'suspended_at' | 'next_attempt_at' | 'agencies_at'>>,
  action: string,
): Promise<void> {
  requirePermission(scope, 'exchange.administer');
  await platform.db.write(scope, async (tx) => {
    const row = await exchangeTx(tx)
      .updateTable('exchange.partner')
      .set(fields)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (row === undefined) throw new ExchangeError('PARTNER_NOT_FOUND', 'no such partner');
    await appendAudit(tx, scope, { action, subject: { type: 'partner', id } });
  });
}
