import {
  type AuthorizedScope,
  appendAudit,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import type { Selectable } from 'kysely';
import type { RequestTables } from '../data/request-tables.ts';
import { trustTx } from '../data/tables.ts';
import { listAnchorActs } from '../policy.ts';
import { TrustError } from '../rules/trust-error.ts';

export type AnchorDecision = {
  id: string;
  decision: 'confirm' | 'refuse' | 'cancel';
  reason: string;
};

type Change = Selectable<RequestTables['trust.anchor_change']>;

/**
 * Puts a change of anchors in force or not. Another administrator decides than the one who
 * proposed; that one may only take it back. Throws `ANCHOR_CHANGE_NOT_FOUND`,
 * `ANCHOR_DECIDER_FORBIDDEN`, `ANCHOR_CHANGE_DECIDED_CONFLICT`.
 */
export async function decideAnchorChange(
  platform: Platform,
  scope: AuthorizedScope,
  { id, decision, reason }: AnchorDecision,
): Promise<void> {
  requirePermission(scope, 'trust.administer');
  const at = platform.clock.now();
  await platform.db.write(scope, async (tx) => {
    const change = await trustTx(tx)
      .selectFrom('trust.anchor_change')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    if (change === undefined) throw new TrustError('ANCHOR_CHANGE_NOT_FOUND', `no change ${id}`);
    if (!listAnchorActs(change.proposed_by, scope).includes(decision)) {
      throw new TrustError('ANCHOR_DECIDER_FORBIDDEN', `${decision} is for another administrator`);
    }
    const decided = await trustTx(tx)
      .insertInto('trust.anchor_decision')
      .values({
        change_id: id,
        proposed_by: change.proposed_by,
        decision,
        reason: reason.normalize('NFC'),
        decided_by: scope.personId,
        decider_name: scope.personName,
        decided_at: at,
      })
      .onConflict((conflict) => conflict.column('change_id').doNothing())
      .returning('change_id')
      .executeTakeFirst();
    if (decided === undefined) {
      throw new TrustError('ANCHOR_CHANGE_DECIDED_CONFLICT', 'somebody has decided already');
    }
    if (decision === 'confirm') await putInForce(tx, change, at);
    await appendAudit(tx, scope, {
      action: `trust.${decision}AnchorChange`,
      subject: { type: 'anchor', id: change.fingerprint },
      detail: { changeId: id, kind: change.kind, proposedBy: change.proposer_name, reason },
    });
  });
}

/** What was pinned once and is again begins anew; its own earlier days stay in the changes. */
async function putInForce(tx: Tx, change: Change, at: Date): Promise<void> {
  const trust = trustTx(tx);
  if (change.kind === 'withdraw') {
    await trust
      .updateTable('trust.anchor')
      .set({ pinned_to: at })
      .where('fingerprint', '=', change.fingerprint)
      .execute();
    return;
  }
  const { fingerprint, der, role, purposes } = change;
  await trust
    .insertInto('trust.anchor')
    .values({ fingerprint, der, role, purposes, pinned_from: at, pinned_to: change.valid_to })
    .onConflict((conflict) =>
      conflict
        .column('fingerprint')
        .doUpdateSet({ pinned_from: at, pinned_to: change.valid_to, purposes, role }),
    )
    .execute();
}
