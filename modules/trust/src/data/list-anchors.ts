import { parseCertificate } from '@hien-luong/pki';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { AnchorChange, AnchorPin } from '../contract/index.ts';
import { listAnchorActs } from '../policy.ts';
import { certificateFacts } from './certificate-facts.ts';
import { trustTx } from './tables.ts';

const CHANGES_SHOWN = 100;

/** Every pin that is or was, and the changes that made them so. */
export async function listAnchors(
  tx: Tx,
  scope: AuthorizedScope,
): Promise<{ pins: AnchorPin[]; changes: AnchorChange[] }> {
  const pins = await trustTx(tx)
    .selectFrom('trust.anchor')
    .selectAll()
    .orderBy('role')
    .orderBy('pinned_from', 'desc')
    .orderBy('fingerprint')
    .execute();
  return { pins: pins.map(toPin), changes: await listChanges(tx, scope) };
}

type Pinned = {
  der: Uint8Array;
  role: 'anchor' | 'intermediate';
  purposes: ('sign' | 'timestamp')[];
};

function describe({ der, role, purposes }: Pinned) {
  const { notBefore, notAfter, ...facts } = certificateFacts(parseCertificate(der));
  return {
    ...facts,
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
    role,
    purposes,
  };
}

function toPin(row: Pinned & { pinned_from: Date; pinned_to: Date | null }): AnchorPin {
  return {
    ...describe(row),
    pinnedFrom: row.pinned_from.toISOString(),
    pinnedTo: row.pinned_to?.toISOString() ?? null,
  };
}

async function listChanges(tx: Tx, scope: AuthorizedScope): Promise<AnchorChange[]> {
  const rows = await trustTx(tx)
    .selectFrom('trust.anchor_change as c')
    .leftJoin('trust.anchor_decision as d', 'd.change_id', 'c.id')
    .selectAll('c')
    .select(['d.decision', 'd.decider_name', 'd.decided_at', 'd.reason as decision_reason'])
    .orderBy((order) => order('d.change_id', 'is', null), 'desc')
    .orderBy('c.proposed_at', 'desc')
    .orderBy('c.id')
    .limit(CHANGES_SHOWN)
    .execute();
  return rows.map((row) => ({
    ...describe(row),
    id: row.id,
    kind: row.kind,
    validFrom: row.valid_from.toISOString(),
    validTo: row.valid_to?.toISOString() ?? null,
    compared: row.compared,
    reason: row.reason,
    proposedBy: row.proposer_name,
    proposedAt: row.proposed_at.toISOString(),
    decision: row.decision && {
      decision: row.decision,
      by: row.decider_name ?? '',
      at: (row.decided_at ?? row.proposed_at).toISOString(),
      reason: row.decision_reason ?? '',
    },
    acts: row.decision === null ? listAnchorActs(row.proposed_by, scope) : [],
  }));
}
