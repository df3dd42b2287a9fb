import { type Certificate, parseCertificate } from '@hien-luong/pki';
import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { TrustError } from '../rules/trust-error.ts';
import { trustTx } from './tables.ts';

/** A certificate of the register with its holder. */
export type HolderCertificate = {
  certificateId: string;
  certificate: Certificate;
  kind: 'person' | 'agency';
  holderId: string;
  agencyId: string;
  revokedAt: Date | null;
  /** Since when it is on hold inside the platform. */
  heldAt: Date | null;
};

/** A certificate with its wrapped key: nothing of it is opened yet. */
export type HolderKey = HolderCertificate & { salt: Uint8Array; wrappedKey: Uint8Array };

/**
 * The key of the scope's person or agency: that of the certificate asked for, or of several the one
 * that was not revoked and runs longest. Throws `CERTIFICATE_NOT_FOUND`.
 */
export async function getHolderKey(
  platform: Platform,
  scope: AuthorizedScope,
  kind: 'person' | 'agency',
  certificateId?: string,
): Promise<HolderKey> {
  const row = await platform.db.read(scope, (tx) => {
    const keys = trustTx(tx)
      .selectFrom('trust.signing_key as k')
      .innerJoin('trust.certificate as c', 'c.id', 'k.certificate_id')
      .leftJoin('trust.certificate_hold as h', (join) =>
        join.onRef('h.certificate_id', '=', 'c.id').on('h.released_at', 'is', null),
      )
      .select([
        'c.id as certificateId',
        'c.der',
        'k.holder_kind as kind',
        'k.holder_id as holderId',
        'c.agency_id as agencyId',
        'c.revoked_at as revokedAt',
        'h.placed_at as heldAt',
        'k.salt',
        'k.wrapped_key as wrappedKey',
      ])
      .where('k.holder_kind', '=', kind)
      .where('k.holder_id', '=', kind === 'person' ? scope.personId : scope.agencyId);
    const asked = certificateId ? keys.where('c.id', '=', certificateId) : keys;
    return asked
      .orderBy((order) => order('c.revoked_at', 'is', null), 'desc')
      .orderBy('c.not_after', 'desc')
      .limit(1)
      .executeTakeFirst();
  });
  if (row === undefined) throw new TrustError('CERTIFICATE_NOT_FOUND', `no key of this ${kind}`);
  const { der, ...key } = row;
  return { ...key, certificate: parseCertificate(der) };
}
