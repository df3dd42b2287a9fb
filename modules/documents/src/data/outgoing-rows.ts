import type { Tx } from '@hien-luong/platform';
import { CopyKind } from '@hien-luong/vn';
import { type RawBuilder, sql } from 'kysely';
import { DocumentKind, type OutgoingRow, OutgoingState, Urgency } from '../contract/index.ts';
import { documentsTx } from './tables.ts';

/** Outgoing documents of an agency without the drafts given up. */
export function outgoingRows(tx: Tx, agencyId: string) {
  return documentsTx(tx)
    .selectFrom('documents.outgoing as o')
    .where('o.agency_id', '=', agencyId)
    .where('o.given_up', '=', false)
    .select([
      'o.id',
      'o.state',
      'o.kind',
      'o.subject',
      'o.urgency',
      'o.drafter_post_id',
      'o.drafter_name',
      'o.drafter_title',
      'o.signer_post_id',
      'o.signer_name',
      'o.signer_title',
      'o.number_and_symbol',
      'o.recipient_count',
      'o.accepted_count',
      'o.copy_kind',
      'o.updated_at',
      'o.version',
      dateText('o.issued_on').as('issued_on'),
      dateText('o.due_on').as('due_on'),
    ]);
}

/** A date column as `YYYY-MM-DD`. */
export function dateText(column: string): RawBuilder<string | null> {
  return sql<string | null>`${sql.ref(column)}::text`;
}

export type OutgoingRowRecord = Awaited<
  ReturnType<ReturnType<typeof outgoingRows>['executeTakeFirstOrThrow']>
>;

export function toOutgoingRow(row: OutgoingRowRecord): OutgoingRow {
  return {
    id: row.id,
    state: OutgoingState.parse(row.state),
    kind: DocumentKind.parse(row.kind),
    copyKind: CopyKind.nullable().parse(row.copy_kind),
    subject: row.subject,
    urgency: Urgency.parse(row.urgency),
    numberAndSymbol: row.number_and_symbol,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    drafter: { postId: row.drafter_post_id, name: row.drafter_name, title: row.drafter_title },
    signer: { postId: row.signer_post_id, name: row.signer_name, title: row.signer_title },
    updatedAt: row.updated_at.toISOString(),
    recipientCount: row.recipient_count,
    acceptedCount: row.accepted_count,
    version: row.version,
  };
}
