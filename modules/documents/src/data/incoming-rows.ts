import type { Tx } from '@hien-luong/platform';
import { Outcome } from '@hien-luong/trust/contract';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import {
  DocumentKind,
  type IncomingRow,
  IncomingState,
  RequestKind,
  Urgency,
} from '../contract/index.ts';
import { deadlineState } from '../rules/deadline-state.ts';
import { dateText } from './outgoing-rows.ts';
import { documentsTx } from './tables.ts';

/** Incoming documents of an agency, each with the number of others that look the same. */
export function incomingRows(tx: Tx, agencyId: string) {
  return documentsTx(tx)
    .selectFrom('documents.incoming as i')
    .where('i.agency_id', '=', agencyId)
    .select([
      'i.id',
      'i.state',
      'i.kind',
      'i.subject',
      'i.urgency',
      'i.sender_id',
      'i.sender_code',
      'i.sender_name',
      'i.number_and_symbol',
      'i.arrival_number',
      'i.arrived_at',
      'i.outcome',
      'i.lead_post_id',
      'i.lead_name',
      'i.lead_title',
      'i.request_kind',
      'i.version',
      dateText('i.issued_on').as('issued_on'),
      dateText('i.due_on').as('due_on'),
      dateText('i.completed_on').as('completed_on'),
      sql<number>`(select count(*)::int from documents.incoming other
        where other.agency_id = i.agency_id and other.id <> i.id and (other.document_key = i.document_key
          or (other.sender_code = i.sender_code and other.number_and_symbol = i.number_and_symbol)))`.as(
        'duplicate_count',
      ),
    ]);
}

export type IncomingRowRecord = Awaited<
  ReturnType<ReturnType<typeof incomingRows>['executeTakeFirstOrThrow']>
>;

export function toIncomingRow(row: IncomingRowRecord, today: CalendarDate): IncomingRow {
  const state = IncomingState.parse(row.state);
  return {
    id: row.id,
    state,
    kind: DocumentKind.parse(row.kind),
    subject: row.subject,
    urgency: Urgency.parse(row.urgency),
    numberAndSymbol: row.number_and_symbol,
    senderNumberAndSymbol: row.number_and_symbol,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    sender: { id: row.sender_id, code: row.sender_code, name: row.sender_name },
    arrivalNumber: row.arrival_number,
    arrivedAt: row.arrived_at.toISOString(),
    outcome: Outcome.parse(row.outcome),
    lead:
      row.lead_name === null
        ? null
        : { postId: row.lead_post_id, name: row.lead_name, title: row.lead_title ?? '' },
    deadline: deadlineState({ state, dueOn: row.due_on, completedOn: row.completed_on }, today),
    duplicateCount: row.duplicate_count,
    requestKind: RequestKind.nullable().parse(row.request_kind),
    version: row.version,
  };
}
