import type { WorkCounter } from '@hien-luong/directory';
import { sql } from 'kysely';
import { trustTx } from './tables.ts';

/** Certificates of the agencies themselves that are still good: of no use once an agency has ended. */
export const countAgencyCertificates: WorkCounter = async (tx, agencyIds) => {
  const rows = await trustTx(tx)
    .selectFrom('trust.certificate')
    .select(['holder_id as agencyId', sql<number>`count(*)::int`.as('count')])
    .where('holder_kind', '=', 'agency')
    .where(sql<boolean>`holder_id = any (${[...agencyIds]}::uuid[])`)
    .where('revoked_at', 'is', null)
    .where('not_after', '>', sql<Date>`platform.clock_now()`)
    .groupBy('holder_id')
    .execute();
  return rows.map((row) => ({ ...row, kind: 'certificates' }));
};
