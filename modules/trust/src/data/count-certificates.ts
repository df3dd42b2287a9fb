import type { Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import { trustTx } from './tables.ts';

/** Holders with a certificate valid at that time; who has two counts once. */
export async function countCertificates(
  tx: Tx,
  at: Date,
): Promise<{ organisations: number; people: number; devices: number; asOf: string }> {
  const holders = sql<number>`count(distinct holder_id)::int`;
  const rows = await trustTx(tx)
    .selectFrom('trust.certificate')
    .select(['holder_kind', holders.as('count')])
    .where('not_before', '<=', at)
    .where('not_after', '>=', at)
    .where((where) => where.or([where('revoked_at', 'is', null), where('revoked_at', '>', at)]))
    .groupBy('holder_kind')
    .execute();
  const countOf = (kind: string) => rows.find((row) => row.holder_kind === kind)?.count ?? 0;
  return {
    organisations: countOf('agency'),
    people: countOf('person'),
    devices: countOf('device'),
    asOf: at.toISOString(),
  };
}
