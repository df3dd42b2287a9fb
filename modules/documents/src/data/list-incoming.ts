import type { Page, PageRequest } from '@hien-luong/contract';
import { listUnitPostIds } from '@hien-luong/directory';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { addDays, type CalendarDate } from '@hien-luong/vn';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { IncomingRow, IncomingState } from '../contract/index.ts';
import { DUE_SOON_DAYS, NOT_OURS } from '../rules/deadline-state.ts';
import { incomingRows, toIncomingRow } from './incoming-rows.ts';
import { readCursor, TimeCursor, takePage } from './page-cursor.ts';

type IncomingOrder = 'newest' | 'oldest' | 'due';

export type IncomingFilter = PageRequest & {
  state?: IncomingState | undefined;
  mine?: boolean | undefined;
  deadline?: 'overdue' | 'dueSoon' | undefined;
  lead?: string | undefined;
  unit?: string | undefined;
  unassigned?: boolean | undefined;
  asked?: boolean | undefined;
  order?: IncomingOrder | undefined;
  q?: string | undefined;
};

/** Incoming documents of my agency, the last to arrive first unless asked otherwise. */
export async function listIncoming(
  tx: Tx,
  scope: AuthorizedScope,
  filter: IncomingFilter,
  today: CalendarDate,
): Promise<Page<IncomingRow>> {
  const { asked, cursor, deadline, lead, limit, mine, q, state, unassigned, unit } = filter;
  const { order = 'newest' } = filter;
  const direction = order === 'newest' ? 'desc' : 'asc';
  const key = order === 'due' ? sql`i.due_on` : sql`i.arrived_at`;
  let query = incomingRows(tx, scope.agencyId)
    .orderBy(key, direction)
    .orderBy('i.id', direction)
    .limit(limit + 1);
  if (order === 'due') {
    query = query.where('i.due_on', 'is not', null).where('i.completed_on', 'is', null);
  }
  if (state) query = query.where('i.state', '=', state);
  if (mine) query = query.where(isAssignedTo(scope.postId));
  if (lead) query = query.where('i.lead_post_id', '=', lead);
  if (unassigned) query = query.where('i.lead_post_id', 'is', null);
  if (unit) {
    const posts = await listUnitPostIds(tx, unit);
    query = query.where(sql<boolean>`i.lead_post_id = any(${posts}::uuid[])`);
  }
  if (asked) query = query.where('i.request_kind', 'is not', null);
  if (deadline) query = query.where(whereDeadline(deadline, today));
  if (q?.trim()) {
    query = query.where(sql<boolean>`i.id in (select id from documents.matching_incoming(${q}))`);
  }
  if (cursor) query = query.where(isBeyond(cursor, order));
  return takePage(
    await query.execute(),
    limit,
    (row) => toIncomingRow(row, today),
    (row) => [order === 'due' ? (row.due_on ?? '') : row.arrived_at.toISOString(), row.id],
  );
}

const DueCursor = z.tuple([z.iso.date(), z.uuid()]);

/** What comes after the last row of the page before, in the order of the list. */
function isBeyond(cursor: string, order: IncomingOrder): RawBuilder<boolean> {
  if (order === 'due') {
    const [day, id] = readCursor(cursor, DueCursor);
    return sql<boolean>`(i.due_on, i.id) > (${day}::date, ${id}::uuid)`;
  }
  const [at, id] = readCursor(cursor, TimeCursor);
  const beyond = order === 'oldest' ? sql`>` : sql`<`;
  return sql<boolean>`(i.arrived_at, i.id) ${beyond} (${at}::timestamptz, ${id}::uuid)`;
}

/** Documents whose directive names the post. */
export function isAssignedTo(postId: string): RawBuilder<boolean> {
  return sql<boolean>`${postId}::uuid = any (i.assignee_post_ids)`;
}

/** The same rule as `deadlineState`, for rows that are not done. */
export function whereDeadline(
  deadline: 'overdue' | 'dueSoon',
  today: CalendarDate,
): RawBuilder<boolean> {
  const open = sql`i.completed_on is null and i.state <> all(${NOT_OURS})`;
  if (deadline === 'overdue') return sql<boolean>`(${open} and i.due_on < ${today}::date)`;
  const until = addDays(today, DUE_SOON_DAYS);
  return sql<boolean>`(${open} and i.due_on between ${today}::date and ${until}::date)`;
}
