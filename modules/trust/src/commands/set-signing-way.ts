import { parseCertificate } from '@hien-luong/pki';
import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { findCredential } from '../adapters/csc/find-credential.ts';
import { getSigningDevice } from '../adapters/signing-devices.ts';
import type { OfferedWay, SigningWay } from '../contract/index.ts';
import { trustTx } from '../data/tables.ts';
import { TrustError } from '../rules/trust-error.ts';

export type SigningWayEntry = {
  certificateId: string;
  way: Exclude<SigningWay, 'serverKey'>;
  device?: string | undefined;
  keyRef?: string | undefined;
  asks: OfferedWay['asks'];
};

/**
 * An administrator says by what a certificate signs. A device must be one of the installation's
 * file; at a remote service the credential is looked up by its certificate where nobody names it.
 * Throws `CERTIFICATE_NOT_FOUND`, `DEVICE_NOT_FOUND`, and what the service answers.
 */
export async function setSigningWay(
  platform: Platform,
  scope: AuthorizedScope,
  entry: SigningWayEntry,
): Promise<void> {
  const { certificateId, way } = entry;
  const certificate = await platform.db.read(scope, (tx) =>
    trustTx(tx)
      .selectFrom('trust.certificate')
      .select(['der', 'agency_id', 'holder_kind', 'holder_id'])
      .where('id', '=', certificateId)
      .executeTakeFirst(),
  );
  if (!certificate) throw new TrustError('CERTIFICATE_NOT_FOUND', `no ${certificateId}`);
  const { der, holder_kind, ...rest } = certificate;
  // A device signs nothing that people and agencies answer for.
  if (holder_kind === 'device') throw new TrustError('CERTIFICATE_NOT_FOUND', 'of a device');
  const holder = { ...rest, holder_kind };
  const row = { ...(await placeOf(platform, entry, der)), asks: entry.asks };
  await platform.db.write(scope, async (tx) => {
    await trustTx(tx)
      .insertInto('trust.signing_way')
      .values({ certificate_id: certificateId, way, ...holder, ...row, locked_until: null })
      .onConflict((conflict) => conflict.columns(['certificate_id', 'way']).doUpdateSet(row))
      .execute();
    await appendAudit(tx, scope, {
      action: 'trust.setSigningWay',
      subject: { type: 'certificate', id: certificateId },
      detail: { way, device: row.device },
    });
  });
}

async function placeOf(
  platform: Platform,
  { way, device, keyRef }: SigningWayEntry,
  der: Uint8Array,
): Promise<{ device: string | null; key_ref: string | null }> {
  if (way === 'tokenService' || way === 'upload') return { device: null, key_ref: null };
  const found = await getSigningDevice(platform, device ?? '', way);
  const given = way === 'pkcs11' ? keyRef?.toLowerCase() : keyRef;
  const key =
    given ?? (found.kind === 'csc' && (await findCredential(found, parseCertificate(der))));
  const isKey = typeof key === 'string' && (way === 'csc' || /^([0-9a-f]{2}){1,64}$/.test(key));
  if (!isKey) throw new TrustError('DEVICE_KEY_NOT_FOUND', 'no key is named, or not in hex');
  return { device: device ?? '', key_ref: key };
}
