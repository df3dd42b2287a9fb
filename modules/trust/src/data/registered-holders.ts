import type { OwnRecord } from '@hien-luong/ades';
import type { Platform } from '@hien-luong/platform';
import { trustTx } from './tables.ts';

/** Whom our register says a certificate stands for. */
export type RegisteredHolder = {
  certificateId: string;
  kind: 'person' | 'agency' | 'device';
  holderId: string;
  agencyId: string;
  revokedAt: Date | null;
  /** Revoked for good before on hold: what is on hold may come back. */
  record: OwnRecord | null;
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
        'c.revoked_at as revokedAt',
        'h.placed_at as heldAt',
      ])
      .where('c.fingerprint', 'in', [...new Set(fingerprints)])
      .execute(),
  );
  return new Map(
    rows.map(({ fingerprint, heldAt, ...holder }) => [
      fingerprint,
      { ...holder, record: recordOf(holder.revokedAt, heldAt) },
    ]),
  );
}

function recordOf(revokedAt: Date | null, heldAt: Date | null): OwnRecord | null {
  if (revokedAt !== null) {
    // The time between hold and revocation is no time to sign in.
    return { kind: 'revoked', at: heldAt !== null && heldAt < revokedAt ? heldAt : revokedAt };
  }
  return heldAt === null ? null : { kind: 'suspended', at: heldAt };
}
