import { randomBytes } from 'node:crypto';
import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  requirePermission,
  sealSecret,
} from '@hien-luong/platform';
import { SECRET_PURPOSE } from '../data/find-caller.ts';
import { exchangeTx } from '../data/tables.ts';
import { ExchangeError } from '../exchange-error.ts';

type Registration = { name: string; systemId: string };

/** Lets a system of another vendor call us. Its secret is told here, once. */
export async function registerPartner(
  platform: Platform,
  scope: AuthorizedScope,
  { name, systemId }: Registration,
): Promise<{ id: string; secret: string }> {
  requirePermission(scope, 'exchange.administer');
  const id = newId();
  const secret = makeSecret();
  await platform.db.write(scope, async (tx) => {
    const row = await exchangeTx(tx)
      .insertInto('exchange.partner')
      .values({
        id,
        name: name.normalize('NFC'),
        system_id: systemId,
        sealed_secret: sealSecret(platform.config.secretKey, SECRET_PURPOSE, id, secret),
      })
      .onConflict((conflict) => conflict.column('system_id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (row === undefined) throw new ExchangeError('SYSTEM_ID_CONFLICT', 'registered already');
    await appendAudit(tx, scope, {
      action: 'exchange.registerPartner',
      subject: { type: 'partner', id },
      detail: { name, systemId },
    });
  });
  return { id, secret };
}

/** The old secret opens nothing from now on. */
export async function renewPartnerSecret(
  platform: Platform,
  scope: AuthorizedScope,
  { id }: { id: string },
): Promise<{ id: string; secret: string }> {
  requirePermission(scope, 'exchange.administer');
  const secret = makeSecret();
  await platform.db.write(scope, async (tx) => {
    const row = await exchangeTx(tx)
      .updateTable('exchange.partner')
      .set({ sealed_secret: sealSecret(platform.config.secretKey, SECRET_PURPOSE, id, secret) })
      .where('id', '=', id)
      .where('system_id', 'is not', null)
      .returning('id')
      .executeTakeFirst();
    if (row === undefined) throw new ExchangeError('PARTNER_NOT_FOUND', 'no system that calls us');
    await appendAudit(tx, scope, {
      action: 'exchange.renewPartnerSecret',
      subject: { type: 'partner', id },
    });
  });
  return { id, secret };
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}
