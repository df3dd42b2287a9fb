import type { Platform } from '@hien-luong/platform';
import { trustTx } from './tables.ts';

/** Whom our register says a certificate stands for. */
export type RegisteredHolder = {
  certificateId: string;
  kind: 'person' | 'agency';
  holderId: string;
  agencyId: string;
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
      .selectFrom('trust.certificate')
      .select([
        'fingerprint',
        'id as certificateId',
        'holder_kind as kind',
        'holder_id as holderId',
        'agency_id as agencyId',
        'revoked_at as revokedAt',
      ])
      .where('fingerprint', 'in', [...new Set(fingerprints)])
      .execute(),
  );
  return new Map(rows.map(({ fingerprint, ...holder }) => [fingerprint, holder]));
}
