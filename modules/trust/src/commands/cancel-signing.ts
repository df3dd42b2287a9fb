import { type AuthorizedScope, appendAudit, newId, type Platform } from '@hien-luong/platform';
import { getOwnPrepared } from '../data/prepared-signings.ts';
import { trustTx } from '../data/tables.ts';
import { foldPreparedState } from '../rules/fold-prepared.ts';
import { TrustError } from '../rules/trust-error.ts';

/**
 * Gives up signing elsewhere: its tokens open nothing more, and what was reserved for it is free.
 * Giving up twice is giving up once. Throws `SIGNING_NOT_FOUND`, `SIGNING_FILE_TAKEN` when ended.
 */
export async function cancelSigning(
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
): Promise<void> {
  await platform.db.write(scope, async (tx) => {
    const { events, subject } = await getOwnPrepared(tx, scope, id);
    const state = foldPreparedState(events);
    if (state === 'completed') throw new TrustError('SIGNING_FILE_TAKEN', 'ended already');
    if (state === 'cancelled') return;
    await trustTx(tx)
      .insertInto('trust.prepared_event')
      .values({
        agency_id: scope.agencyId,
        id: newId(),
        signing_id: id,
        position: null,
        event: 'cancelled',
        reason: null,
        sha256: null,
        certificate_id: null,
        status_source: null,
        ocsp_response: null,
      })
      .execute();
    await appendAudit(tx, scope, {
      action: 'trust.cancelSigning',
      subject: { type: subject.type, id: subject.id },
      detail: { signingId: id },
    });
  });
}
