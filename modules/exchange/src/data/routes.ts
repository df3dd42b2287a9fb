import type { Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import { exchangeTx } from './tables.ts';

/** The partner that is the way to each of the agencies, where there is one. */
export async function findRoutes(
  tx: Tx,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await exchangeTx(tx)
    .selectFrom('exchange.route')
    .select(['unit_id', 'partner_id'])
    .where(sql<boolean>`unit_id = any (${[...unitIds]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ partner_id, unit_id }) => [unit_id, partner_id]));
}

export async function listRoutedUnits(tx: Tx, partnerId: string): Promise<string[]> {
  const rows = await exchangeTx(tx)
    .selectFrom('exchange.route')
    .select('unit_id')
    .where('partner_id', '=', partnerId)
    .execute();
  return rows.map(({ unit_id }) => unit_id);
}

/** Agencies that had no way get this one; what waited for them goes along, in its order. */
export async function addRoutes(
  tx: Tx,
  partnerId: string,
  unitIds: readonly string[],
): Promise<void> {
  if (unitIds.length === 0) return;
  await sql`insert into exchange.route (unit_id, partner_id)
    select unit_id, ${partnerId} from unnest(${[...unitIds]}::uuid[]) unit_id
    on conflict (unit_id) do nothing`.execute(tx);
  await sql`update exchange.dispatch waiting set partner_id = route.partner_id
    from exchange.route route
    where waiting.state = 'waiting' and waiting.partner_id is null
      and route.unit_id = waiting.recipient_id`.execute(tx);
}

/** What waits for these agencies waits on without a way. */
export async function removeRoutes(
  tx: Tx,
  partnerId: string,
  unitIds: readonly string[],
): Promise<void> {
  if (unitIds.length === 0) return;
  await sql`delete from exchange.route
    where partner_id = ${partnerId} and unit_id = any (${[...unitIds]}::uuid[])`.execute(tx);
  await sql`update exchange.dispatch set partner_id = null
    where state = 'waiting' and partner_id = ${partnerId}
      and recipient_id = any (${[...unitIds]}::uuid[])`.execute(tx);
}
