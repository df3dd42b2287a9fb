import { type AuthorizedScope, newId, type Tx } from '@hien-luong/platform';
import { trustTx } from './tables.ts';

export type NewHold = { requestId: string; agencyId: string; reason: string; at: Date };

/**
 * Puts certificates on hold inside the platform at once: their keys open no more, and what is
 * signed from now on does not count. One that is on hold already stays as it is.
 */
export async function placeHolds(
  tx: Tx,
  scope: AuthorizedScope,
  certificateIds: readonly string[],
  { requestId, agencyId, reason, at }: NewHold,
): Promise<void> {
  if (certificateIds.length === 0) return;
  await trustTx(tx)
    .insertInto('trust.certificate_hold')
    .values(
      certificateIds.map((certificateId) => ({
        id: newId(),
        agency_id: agencyId,
        certificate_id: certificateId,
        request_id: requestId,
        evidence_id: null,
        reason,
        placed_at: at,
        placed_by: scope.personName,
        released_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Lets go the holds that a request placed, when it was taken back or refused. */
export async function releaseHolds(tx: Tx, requestId: string, at: Date): Promise<void> {
  await trustTx(tx)
    .updateTable('trust.certificate_hold')
    .set({ released_at: at })
    .where('request_id', '=', requestId)
    .where('released_at', 'is', null)
    .execute();
}
