import type { Platform } from '@hien-luong/platform';
import { sql } from 'kysely';
import { trustTx } from './tables.ts';

/** Whom our register says a certificate stands for. */
export type RegisteredHolder = {
  certificateId: string;
  kind: 'person' | 'agency' | 'device';
  holderId: string;
  agencyId: string;
  /** Of a certificate on hold the hold: what was signed after it does not count. */
  revokedAt: Date | null;
};

/** By SHA-256 of the certificate; one that is not ours is left out. */
export async function findRegisteredHolders(
  platform: Platform,
  fingerprints: readonly string[],
): Promise<ReadonlyMap<string, RegisteredHolder>> {
  if (fingerprints.length === 0) return new Map();
  const rows = await platform.db.read('public', (tx) =>
    trustTx(tx)
      .selectFrom('trust.certificate as c')
      .leftJoin('trust.certificate_hold as h', (join) =>
        join.onRef('h.certificate_id', '=', 'c.id').on('h.released_at', 'is', null),
      )
      .select([
        'c.fingerprint',
        'c.id as certificateId',
        'c.holder_kind as kind',
        'c.holder_id as holderId',
        'c.agency_id as agencyId',
        sql<Date | null>`least(c.revoked_at, h.placed_at)`.as('revokedAt'),
      ])
      .where('c.fingerprint', 'in', [...new Set(fingerprints)])
      .execute(),
  );
  return new Map(rows.map(({ fingerprint, ...holder }) => [fingerprint, holder]));
}
