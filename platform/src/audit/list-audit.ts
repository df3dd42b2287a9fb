import type { Page } from '@hien-luong/contract';
import { sql } from 'kysely';
import type { AuditRecord } from '../contract.ts';
import type { Tx } from '../database/database.ts';
import { PlatformError } from '../platform-error.ts';
import type { AuthorizedScope } from '../scope/scope.ts';

export type AuditQuery = {
  cursor?: string | undefined;
  limit: number;
  action?: string | undefined;
  subjectId?: string | undefined;
  /** Days in Vietnam, both included, `YYYY-MM-DD`. */
  from?: string | undefined;
  to?: string | undefined;
};

/** Records of the scope's agency, newest first. */
export async function listAudit(
  tx: Tx,
  scope: AuthorizedScope,
  query: AuditQuery,
): Promise<Page<AuditRecord>> {
  let select = tx
    .selectFrom('platform.audit_record')
    .selectAll()
    .where('agency_id', '=', scope.agencyId);
  if (query.cursor) select = select.where('seq', '<', readCursor(query.cursor));
  if (query.action) select = select.where('action', '=', query.action);
  if (query.subjectId) select = select.where('subject_id', '=', query.subjectId);
  if (query.from) select = select.where('at', '>=', startOfDay(query.from, 0));
  if (query.to) select = select.where('at', '<', startOfDay(query.to, 1));
  const rows = await select
    .orderBy('seq', 'desc')
    .limit(query.limit + 1)
    .execute();
  const items = rows.slice(0, query.limit).map((row) => ({
    id: row.id,
    seq: Number(row.seq),
    at: row.at.toISOString(),
    agencyId: row.agency_id,
    actor: { personId: row.person_id, postId: row.post_id, name: row.actor_name },
    action: row.action,
    subject: { type: row.subject_type, id: row.subject_id },
    detail: row.detail,
    hash: row.hash.toString('hex'),
  }));
  return rows.length > query.limit ? { items, nextCursor: String(items.at(-1)?.seq) } : { items };
}

function startOfDay(day: string, add: number) {
  return sql<Date>`(${day}::date + ${add}::integer)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
}

function readCursor(cursor: string): string {
  if (!/^\d{1,18}$/.test(cursor)) throw new PlatformError('CURSOR_INVALID', 'Not a cursor of ours');
  return cursor;
}
