import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { newId } from '../new-id.ts';
import type { Scope } from '../scope/scope.ts';
import { auditHash, FIRST_PREVIOUS_HASH, type HashedAuditRecord } from './audit-hash.ts';

export type AuditEntry = {
  /** The domain's own words, such as `documents.sign`. */
  action: string;
  subject: { type: string; id: string };
  /** Plain JSON, read by people: identifiers and facts, no secrets. */
  detail?: Record<string, unknown>;
};

/**
 * Adds to the chain of the scope's agency, in the transaction of what it records. The head of the
 * chain stays locked until the commit, so append it last in a long transaction.
 */
export async function appendAudit(tx: Tx, scope: Scope, entry: AuditEntry): Promise<void> {
  const head = await lockHead(tx, scope.agencyId);
  const person = scope.kind === 'person' ? scope : undefined;
  const record: HashedAuditRecord = {
    agencyId: scope.agencyId,
    seq: head.seq + 1,
    id: newId(),
    at: head.now,
    personId: person?.personId ?? null,
    postId: person?.postId ?? null,
    actorName: (scope.kind === 'person' ? scope.personName : scope.cause).normalize('NFC'),
    action: entry.action,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id.normalize('NFC'),
    detail: entry.detail ?? {},
    requestId: scope.requestId,
  };
  await insertRecord(tx, record, head.hash);
}

type Head = { seq: number; hash: Buffer; now: Date };

async function lockHead(tx: Tx, agencyId: string): Promise<Head> {
  await tx
    .insertInto('platform.audit_head')
    .values({ agency_id: agencyId, seq: 0, hash: FIRST_PREVIOUS_HASH })
    .onConflict((conflict) => conflict.column('agency_id').doNothing())
    .execute();
  const head = await tx
    .selectFrom('platform.audit_head')
    .select(['seq', 'hash', sql<Date>`platform.clock_now()`.as('now')])
    .where('agency_id', '=', agencyId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { seq: Number(head.seq), hash: head.hash, now: head.now };
}

async function insertRecord(tx: Tx, record: HashedAuditRecord, previous: Buffer): Promise<void> {
  const hash = auditHash(record, previous);
  await tx
    .insertInto('platform.audit_record')
    .values({
      agency_id: record.agencyId,
      seq: record.seq,
      id: record.id,
      at: record.at,
      person_id: record.personId,
      post_id: record.postId,
      actor_name: record.actorName,
      action: record.action,
      subject_type: record.subjectType,
      subject_id: record.subjectId,
      detail: JSON.stringify(record.detail),
      request_id: record.requestId,
      previous_hash: previous,
      hash,
    })
    .execute();
  await tx
    .updateTable('platform.audit_head')
    .set({ seq: record.seq, hash })
    .where('agency_id', '=', record.agencyId)
    .execute();
}
