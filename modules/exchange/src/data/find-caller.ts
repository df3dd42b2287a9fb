import { openSecret, type Platform, type SystemScope } from '@hien-luong/platform';
import { exchangeTx } from './tables.ts';

export const SECRET_PURPOSE = 'exchange-partner';

export type Caller = { id: string; systemId: string; secret: string; isSuspended: boolean };

/** The partner that names itself so, with the secret that it has to know; nothing is proven yet. */
export async function findCaller(
  platform: Platform,
  nobody: SystemScope,
  systemId: string,
): Promise<Caller | undefined> {
  const row = await platform.db.read(nobody, (tx) =>
    exchangeTx(tx)
      .selectFrom('exchange.partner')
      .select(['id', 'sealed_secret', 'suspended_at'])
      .where('system_id', '=', systemId)
      .executeTakeFirst(),
  );
  if (!row?.sealed_secret) return undefined;
  const { secretKey } = platform.config;
  return {
    id: row.id,
    systemId,
    secret: openSecret(secretKey, SECRET_PURPOSE, row.id, row.sealed_secret),
    isSuspended: row.suspended_at !== null,
  };
}
