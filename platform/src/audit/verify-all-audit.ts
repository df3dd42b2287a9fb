import type { AuditVerification } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { mintSystemScope } from '../scope/mint-scope.ts';
import type { SystemScope } from '../scope/scope.ts';
import { type AuditAnchor, appendAnchors, readAnchors } from './audit-anchors.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';

export type ChainVerification = AuditVerification & { agencyId: string };

/** Verifies the chain of every agency, also of one whose chain is gone but was once anchored. */
export async function* verifyAllAudit(platform: Platform): AsyncGenerator<ChainVerification> {
  const anchors = await readAnchors(platform.config);
  const agencies = new Set([...(await listChains(platform)), ...anchors.keys()]);
  for (const agencyId of agencies) {
    const verification = await platform.db.read(auditScope(agencyId), (tx) =>
      verifyAuditChain(tx, agencyId, anchors.get(agencyId)),
    );
    yield { agencyId, ...verification };
  }
}

/** Notes outside the database how far each chain has come since it was last noted. */
export async function anchorAllAudit(platform: Platform): Promise<void> {
  const anchors = await readAnchors(platform.config);
  const at = platform.clock.now().toISOString();
  const fresh: AuditAnchor[] = [];
  for (const agencyId of await listChains(platform)) {
    const head = await platform.db.read(auditScope(agencyId), (tx) =>
      tx
        .selectFrom('platform.audit_head')
        .select(['seq', 'hash'])
        .where('agency_id', '=', agencyId)
        .executeTakeFirst(),
    );
    // A chain without its head is broken: that is for the verifier to say.
    if (!head) continue;
    const seq = Number(head.seq);
    if (seq === (anchors.get(agencyId)?.at(-1)?.seq ?? 0)) continue;
    fresh.push({ agencyId, seq, hash: head.hash.toString('hex'), at });
  }
  await appendAnchors(platform.config, fresh);
}

async function listChains(platform: Platform): Promise<string[]> {
  const rows = await platform.db.read('public', (tx) =>
    tx.selectFrom('platform.audit_chain').select('chain_id').orderBy('chain_id').execute(),
  );
  return rows.map((row) => row.chain_id);
}

function auditScope(agencyId: string): SystemScope {
  return mintSystemScope({ agencyId, cause: 'audit.verify', requestId: 'audit.verify' });
}
