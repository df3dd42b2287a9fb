import { parseCertificate } from '@hien-luong/pki';
import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import type { SigningHolder, SigningWay, WayChoice } from '../contract/index.ts';
import { TrustError } from '../rules/trust-error.ts';
import { getHolderKey, type HolderCertificate, type HolderKey } from './get-holder-key.ts';
import { trustTx } from './tables.ts';

type DeviceWay = HolderCertificate & {
  way: Exclude<SigningWay, 'serverKey'>;
  device: string | null;
  keyRef: string | null;
};

/** One certificate of the holder with one way to sign by it, as the register says. */
export type ChosenWay = (HolderKey & { way: 'serverKey' }) | DeviceWay;

/**
 * The way that was chosen, if it is one of the scope's person or agency; without a choice the key
 * that this server holds. Throws `CERTIFICATE_NOT_FOUND`, `SIGNING_WAY_NOT_FOUND`.
 */
export async function getChosenWay(
  platform: Platform,
  scope: AuthorizedScope,
  kind: SigningHolder,
  choice?: WayChoice | undefined,
): Promise<ChosenWay> {
  if (choice === undefined || choice.way === 'serverKey') {
    const key = await getHolderKey(platform, scope, kind, choice?.certificateId);
    return { ...key, way: 'serverKey' };
  }
  const { certificateId, way } = choice;
  const row = await platform.db.read(scope, (tx) =>
    trustTx(tx)
      .selectFrom('trust.signing_way as w')
      .innerJoin('trust.certificate as c', 'c.id', 'w.certificate_id')
      .leftJoin('trust.certificate_hold as h', (join) =>
        join.onRef('h.certificate_id', '=', 'c.id').on('h.released_at', 'is', null),
      )
      .select([
        'c.id as certificateId',
        'c.der',
        'w.holder_kind as kind',
        'w.holder_id as holderId',
        'c.agency_id as agencyId',
        'c.revoked_at as revokedAt',
        'h.placed_at as heldAt',
        'w.device',
        'w.key_ref as keyRef',
      ])
      .where('w.certificate_id', '=', certificateId)
      .where('w.way', '=', way)
      .where('w.holder_kind', '=', kind)
      .where('w.holder_id', '=', kind === 'person' ? scope.personId : scope.agencyId)
      .executeTakeFirst(),
  );
  if (row === undefined)
    throw new TrustError('SIGNING_WAY_NOT_FOUND', `no ${way} for this ${kind}`);
  const { der, ...rest } = row;
  return { ...rest, way, certificate: parseCertificate(der) };
}
