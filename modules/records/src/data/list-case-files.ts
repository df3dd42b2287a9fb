import type { Page, PageRequest } from '@hien-luong/contract';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { addDays, type CalendarDate } from '@hien-luong/vn';
import { type RawBuilder, sql } from 'kysely';
import type { CaseFileRow, CaseFileState } from '../contract/index.ts';
import { DUE_SOON_DAYS } from '../rules/hand-over-deadline.ts';
import { caseFileRows, toCaseFileRow } from './case-file-rows.ts';
import { DayCursor, IdCursor, readCursor, takePage } from './page-cursor.ts';

export type CaseFileFilter = PageRequest & {
  state?: CaseFileState | undefined;
  year?: number | undefined;
  mine?: boolean | undefined;
  due?: 'dueSoon' | 'overdue' | undefined;
  q?: string | undefined;
  holds?: string | undefined;
};

/** Case files that this post may see, the last opened first. */
export async function listCaseFiles(
  tx: Tx,
  scope: AuthorizedScope,
  { cursor, due, holds, limit, mine, q, state, year }: CaseFileFilter,
  today: CalendarDate,
): Promise<Page<CaseFileRow>> {
  let query = caseFileRows(tx, scope)
    .orderBy('f.id', 'desc')
    .limit(limit + 1);
  if (state) query = query.where('f.state', '=', state);
  if (year) query = query.where('f.year', '=', year);
  if (mine) query = query.where('f.keeper_post_id', '=', scope.postId);
  if (due) query = query.where(whereDue(due, today));
  if (q?.trim()) {
    query = query.where(sql<boolean>`position(platform.vn_fold(${q.trim()}) in f.folded) > 0`);
  }
  if (holds) {
    query = query.where(
      sql<boolean>`exists (select from records.filed_document d where d.agency_id = f.agency_id
        and d.case_file_id = f.id and d.document_id = ${holds})`,
    );
  }
  if (cursor) query = query.where('f.id', '<', readCursor(cursor, IdCursor)[0]);
  return takePage(
    await query.execute(),
    limit,
    (row) => toCaseFileRow(row, today),
    (row) => [row.id],
  );
}

/** The same rule as `handOverDeadline`, for rows. */
function whereDue(due: 'dueSoon' | 'overdue', today: CalendarDate): RawBuilder<boolean> {
  if (due === 'overdue') return sql<boolean>`(f.state = 'closed' and f.due_on < ${today}::date)`;
  const until = addDays(today, DUE_SOON_DAYS);
  return sql<boolean>`(f.state = 'closed' and f.due_on between ${today}::date and ${until}::date)`;
}

export type RetentionFilter = PageRequest & {
  show: 'expired' | 'all' | 'decided' | 'permanent' | 'destroyed';
};

/** What is kept, by the end of its retention; what is kept for ever comes last. */
export async function listRetention(
  tx: Tx,
  scope: AuthorizedScope,
  { cursor, limit, show }: RetentionFilter,
  today: CalendarDate,
): Promise<Page<CaseFileRow>> {
  const end = sql<string>`coalesce(f.expires_on, '9999-12-31'::date)`;
  let query = caseFileRows(tx, scope)
    .where('f.state', 'in', show === 'destroyed' ? ['destroyed'] : ['closed', 'archived'])
    .orderBy(end)
    .orderBy('f.id')
    .limit(limit + 1);
  if (show === 'expired') query = query.where(whereExpired(today));
  if (show === 'decided') query = query.where('f.destruction_decided', '=', true);
  if (show === 'permanent') query = query.where('f.retention_years', 'is', null);
  if (cursor) {
    const [day, id] = readCursor(cursor, DayCursor);
    query = query.where(sql<boolean>`(${end}, f.id) > (${day}::date, ${id}::uuid)`);
  }
  return takePage(
    await query.execute(),
    limit,
    (row) => toCaseFileRow(row, today),
    (row) => [row.expires_on ?? '9999-12-31', row.id],
  );
}

/** The same rule as `isRetentionOver`, for rows that nobody has decided on. */
function whereExpired(today: CalendarDate): RawBuilder<boolean> {
  return sql<boolean>`(f.expires_on < ${today}::date and not f.destruction_decided)`;
}
