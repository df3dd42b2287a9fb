import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { type RawBuilder, sql } from 'kysely';
import { type CaseFileRow, CaseFileState } from '../contract/index.ts';
import { handOverDeadline } from '../rules/hand-over-deadline.ts';
import { recordsTx } from './tables.ts';

/** Case files of an agency that this post may see; policy.ts has the same rule for one of them. */
export function caseFileRows(tx: Tx, scope: AuthorizedScope) {
  const query = recordsTx(tx)
    .selectFrom('records.case_file as f')
    .where('f.agency_id', '=', scope.agencyId)
    .select([
      'f.id',
      'f.symbol',
      'f.year',
      'f.title',
      'f.state',
      'f.retention_years',
      'f.keeper_post_id',
      'f.keeper_name',
      'f.keeper_title',
      'f.whole_agency',
      'f.document_count',
      'f.page_count',
      'f.destruction_decided',
      dateText('f.ended_on').as('ended_on'),
      dateText('f.due_on').as('due_on'),
      dateText('f.expires_on').as('expires_on'),
    ]);
  return scope.permissions.has('records.oversee') ? query : query.where(whereSeen(scope));
}

function whereSeen({ postId, unitId }: AuthorizedScope): RawBuilder<boolean> {
  return sql<boolean>`(f.whole_agency or ${postId}::uuid = any (f.reader_post_ids)
    or ${unitId}::uuid = any (f.reader_unit_ids))`;
}

function dateText(column: string): RawBuilder<string | null> {
  return sql<string | null>`${sql.ref(column)}::text`;
}

export type CaseFileRowRecord = Awaited<
  ReturnType<ReturnType<typeof caseFileRows>['executeTakeFirstOrThrow']>
>;

export function toCaseFileRow(row: CaseFileRowRecord, today: CalendarDate): CaseFileRow {
  return {
    id: row.id,
    symbol: row.symbol,
    year: row.year,
    title: row.title,
    state: CaseFileState.parse(row.state),
    retentionYears: row.retention_years,
    keeper: { postId: row.keeper_post_id, name: row.keeper_name, title: row.keeper_title },
    restricted: !row.whole_agency,
    documentCount: row.document_count,
    pageCount: row.page_count,
    endedOn: row.ended_on,
    dueOn: row.due_on,
    deadline: row.state === 'closed' ? handOverDeadline(row.due_on, today) : 'none',
    expiresOn: row.expires_on,
    destructionDecided: row.destruction_decided,
  };
}
