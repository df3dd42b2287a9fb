import { getAgency } from '@hien-luong/directory';
import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  requirePermission,
} from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { Device } from '../contract/index.ts';
import { trustTx } from '../data/tables.ts';
import { TrustError } from '../rules/trust-error.ts';

/** Enters a device, service or software that an agency answers for. */
export async function registerDevice(
  platform: Platform,
  scope: AuthorizedScope,
  { agencyId, kind, name }: { agencyId: string; kind: Device['kind']; name: string },
): Promise<{ id: string }> {
  requirePermission(scope, 'trust.administer');
  const id = newId();
  await platform.db.write(scope, async (tx) => {
    await getAgency(tx, agencyId, toCalendarDate(platform.clock.now())).catch((cause: unknown) => {
      throw new TrustError('HOLDER_NOT_FOUND', 'no such agency', { cause });
    });
    const row = { id, agency_id: agencyId, kind, name: name.normalize('NFC'), retired_on: null };
    await trustTx(tx).insertInto('trust.device').values(row).execute();
    await appendAudit(tx, scope, {
      action: 'trust.registerDevice',
      subject: { type: 'device', id },
      detail: { agencyId, kind, name },
    });
  });
  return { id };
}

/** Takes it out of service as of today; once. Throws `REGISTER_DEVICE_NOT_FOUND`. */
export async function retireDevice(
  platform: Platform,
  scope: AuthorizedScope,
  { id }: { id: string },
): Promise<void> {
  requirePermission(scope, 'trust.administer');
  await platform.db.write(scope, async (tx) => {
    const retired = await trustTx(tx)
      .updateTable('trust.device')
      .set({ retired_on: toCalendarDate(platform.clock.now()) })
      .where('id', '=', id)
      .where('retired_on', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (retired === undefined) throw new TrustError('REGISTER_DEVICE_NOT_FOUND', 'none in service');
    await appendAudit(tx, scope, {
      action: 'trust.retireDevice',
      subject: { type: 'device', id },
    });
  });
}
