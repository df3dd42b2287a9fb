import type { Selectable } from 'kysely';
import type { AuditVerification } from '../contract.ts';
import type { Tx } from '../database/database.ts';
import type { AuditRecordTable } from '../database/tables.ts';
import type { AuditAnchor } from './audit-anchors.ts';
import { auditHash, FIRST_PREVIOUS_HASH } from './audit-hash.ts';

/** Why a chain is broken at a record. */
export type AuditFault =
  | 'RECORD_MISSING'
  | 'RECORD_CHANGED'
  | 'RECORD_DETACHED'
  | 'HISTORY_REWRITTEN'
  | 'TAIL_MISSING'
  | 'HEAD_CHANGED';

type Link = { seq: number; hash: Buffer };
type Row = Selectable<AuditRecordTable>;

const BATCH = 1_000;

/**
 * Walks the chain of one agency from its first record. Within the database every hash covers the
 * one before, and the head says how long the chain is; anchors, kept outside of it, also notice
 * a chain made anew by somebody who may write anything in the database.
 */
export async function verifyAuditChain(
  tx: Tx,
  agencyId: string,
  anchors: readonly AuditAnchor[] = [],
): Promise<AuditVerification> {
  const anchored = new Map(anchors.map((anchor) => [anchor.seq, anchor.hash]));
  let last: Link = { seq: 0, hash: FIRST_PREVIOUS_HASH };
  for (;;) {
    const rows = await readBatch(tx, agencyId, last.seq);
    for (const row of rows) {
      const fault = findFault(row, last, anchored);
      // A record that is missing is named by its own number, not by that of the next one.
      if (fault) return broken(last.seq, last.seq + 1, fault);
      last = { seq: Number(row.seq), hash: row.hash };
    }
    if (rows.length < BATCH) break;
  }
  const fault = await findTailFault(tx, agencyId, last, anchors);
  return fault ?? { ok: true, checked: last.seq };
}

async function readBatch(tx: Tx, agencyId: string, after: number): Promise<Row[]> {
  return await tx
    .selectFrom('platform.audit_record')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('seq', '>', String(after))
    .orderBy('seq')
    .limit(BATCH)
    .execute();
}

function findFault(
  row: Row,
  last: Link,
  anchored: ReadonlyMap<number, string>,
): AuditFault | undefined {
  const seq = Number(row.seq);
  if (seq !== last.seq + 1) return 'RECORD_MISSING';
  if (!hashOf(row, seq).equals(row.hash)) return 'RECORD_CHANGED';
  if (!row.previous_hash.equals(last.hash)) return 'RECORD_DETACHED';
  const anchor = anchored.get(seq);
  return anchor !== undefined && anchor !== row.hash.toString('hex')
    ? 'HISTORY_REWRITTEN'
    : undefined;
}

function hashOf(row: Row, seq: number): Buffer {
  const record = {
    agencyId: row.agency_id,
    seq,
    id: row.id,
    at: row.at,
    personId: row.person_id,
    postId: row.post_id,
    actorName: row.actor_name,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    detail: row.detail,
    requestId: row.request_id,
  };
  return auditHash(record, row.previous_hash);
}

async function findTailFault(
  tx: Tx,
  agencyId: string,
  last: Link,
  anchors: readonly AuditAnchor[],
): Promise<AuditVerification | undefined> {
  const head = await tx
    .selectFrom('platform.audit_head')
    .select(['seq', 'hash'])
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  const begun = await tx
    .selectFrom('platform.audit_chain')
    .select('chain_id')
    .where('chain_id', '=', agencyId)
    .executeTakeFirst();
  const least = head ? Number(head.seq) : begun ? 1 : 0;
  const known = Math.max(least, anchors.at(-1)?.seq ?? 0);
  if (known > last.seq) return broken(last.seq, last.seq + 1, 'TAIL_MISSING');
  const intact = Number(head?.seq ?? 0) === last.seq && (!head || head.hash.equals(last.hash));
  return intact ? undefined : broken(last.seq, last.seq, 'HEAD_CHANGED');
}

function broken(checked: number, seq: number, reason: AuditFault): AuditVerification {
  return { ok: false, checked, firstBroken: { seq, reason } };
}
