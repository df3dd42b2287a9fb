import type { Page, PageRequest } from '@hien-luong/contract';
import { listAgencies } from '@hien-luong/directory';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { toCalendarDate, vnFold } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { RequestForm, RequestState, RequestSummary } from '../contract/index.ts';
import { decodeIdCursor } from './page-cursor.ts';
import { trustTx } from './tables.ts';

export type RequestQuestion = PageRequest & {
  state?: RequestState | undefined;
  form?: RequestForm | undefined;
  q?: string | undefined;
};

/** Requests of my agency, of all for an administrator, the latest act first. */
export async function listRequests(
  tx: Tx,
  scope: AuthorizedScope,
  { state, form, q, cursor, limit }: RequestQuestion,
  now: Date,
): Promise<Page<RequestSummary>> {
  let query = requestRows(tx, scope).limit(limit + 1);
  if (state !== undefined) query = query.where('state', '=', state);
  if (form !== undefined) query = query.where('form', '=', form);
  if (q?.trim()) {
    const words = `%${vnFold(q.trim()).replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`search_fold like ${words}`);
  }
  if (cursor !== undefined) {
    const id = decodeIdCursor(cursor);
    query = query.where(sql<boolean>`(updated_at, id) <
      (select c.updated_at, c.id from trust.request c where c.id = ${id})`);
  }
  const rows = await query.orderBy('updated_at', 'desc').orderBy('id', 'desc').execute();
  const page = rows.slice(0, limit);
  const items = await describeRequests(tx, page, now);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return last === undefined ? { items } : { items, nextCursor: last.id };
}

export function requestRows(tx: Tx, scope: AuthorizedScope) {
  const rows = trustTx(tx)
    .selectFrom('trust.request')
    .select([
      'id',
      'number',
      'form',
      'state',
      'title',
      'subject_count',
      'agency_id',
      'requester_name',
      sql<string | null>`due_on::text`.as('due_on'),
      'updated_at',
      'version',
    ]);
  // Row-level security says the same; said here too, an agency's own index is used.
  return scope.roles.includes('administrator')
    ? rows
    : rows.where('agency_id', '=', scope.agencyId);
}

type RequestRow = Awaited<ReturnType<ReturnType<typeof requestRows>['executeTakeFirstOrThrow']>>;

export async function describeRequests(
  tx: Tx,
  rows: readonly RequestRow[],
  now: Date,
): Promise<RequestSummary[]> {
  const ids = [...new Set(rows.map((row) => row.agency_id))];
  const agencies = await listAgencies(tx, ids, toCalendarDate(now));
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    number: Number(row.number),
    form: row.form,
    state: row.state,
    title: row.title,
    subjectCount: row.subject_count,
    agency: { id: row.agency_id, name: names.get(row.agency_id) ?? '' },
    requester: row.requester_name,
    dueOn: row.due_on,
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  }));
}

/** How many there are by state, and how many the provider owes an answer by now. */
export async function countRequests(
  tx: Tx,
  scope: AuthorizedScope,
  now: Date,
): Promise<{ states: Partial<Record<RequestState, number>>; overdue: number }> {
  const mine = scope.roles.includes('administrator')
    ? sql`true`
    : sql`agency_id = ${scope.agencyId}`;
  const { rows } = await sql<{ state: RequestState; count: number; overdue: number }>`
    select state, count(*)::int as count,
      (count(*) filter (where due_on < ${toCalendarDate(now)}::date))::int as overdue
    from trust.request where ${mine} group by state`.execute(trustTx(tx));
  return {
    states: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0),
  };
}
