import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import type { SigningWay } from '../contract/index.ts';
import { trustTx } from '../data/tables.ts';
import { TrustError } from '../rules/trust-error.ts';

/** A certificate no longer signs by this way; what it signed stays. */
export async function removeSigningWay(
  platform: Platform,
  scope: AuthorizedScope,
  { certificateId, way }: { certificateId: string; way: Exclude<SigningWay, 'serverKey'> },
): Promise<void> {
  await platform.db.write(scope, async (tx) => {
    const { numDeletedRows } = await trustTx(tx)
      .deleteFrom('trust.signing_way')
      .where('certificate_id', '=', certificateId)
      .where('way', '=', way)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw new TrustError('SIGNING_WAY_NOT_FOUND', `no ${way}`);
    await appendAudit(tx, scope, {
      action: 'trust.removeSigningWay',
      subject: { type: 'certificate', id: certificateId },
      detail: { way },
    });
  });
}
