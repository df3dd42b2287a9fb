import { listAgencies } from '@hien-luong/directory';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { Device } from '../contract/index.ts';
import { overseesAll } from './get-certificate.ts';
import { trustTx } from './tables.ts';

const SHOWN = 1000;

/** Devices of my agency; of one or all agencies for whoever oversees them. */
export async function listDevices(
  tx: Tx,
  scope: AuthorizedScope,
  { agencyId }: { agencyId?: string | undefined },
  now: Date,
): Promise<Device[]> {
  const wanted = overseesAll(scope) ? agencyId : scope.agencyId;
  let query = trustTx(tx)
    .selectFrom('trust.device')
    .select(['id', 'kind', 'name', 'agency_id', sql<string | null>`retired_on::text`.as('retired')])
    .orderBy(sql`name collate "vi-x-icu"`)
    .orderBy('id')
    .limit(SHOWN);
  if (wanted !== undefined) query = query.where('agency_id', '=', wanted);
  const rows = await query.execute();
  const ids = [...new Set(rows.map((row) => row.agency_id))];
  const agencies = await listAgencies(tx, ids, toCalendarDate(now));
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    agency: { id: row.agency_id, name: names.get(row.agency_id) ?? '' },
    retiredOn: row.retired,
  }));
}
