import type { Tx } from '@hien-luong/platform';
import type { ColumnType, Transaction } from 'kysely';
import type { Person } from '../contract/index.ts';

type Json<Value> = ColumnType<Value, string, never>;
/** Read as text by `::text`: a date of the calendar has no time zone. */
type CalendarText<Nullable = never> = string | Nullable;

export type OutgoingTable = {
  agency_id: string;
  id: string;
  state: string;
  kind: string;
  subject: string;
  urgency: string;
  due_on: CalendarText<null>;
  drafter_post_id: string | null;
  drafter_name: string;
  drafter_title: string;
  signer_post_id: string;
  signer_name: string;
  signer_title: string;
  series: string | null;
  number_year: number | null;
  number: number | null;
  number_and_symbol: string | null;
  issued_on: CalendarText<null>;
  reply_to_id: string | null;
  recipient_count: number;
  accepted_count: ColumnType<number, never, number>;
  version: number;
  updated_at: Date;
  was_submitted: boolean;
  given_up: boolean;
  replaces_id: string | null;
  copy_kind: string | null;
  copy_medium: string | null;
};

type ActionTable = {
  agency_id: string;
  document_id: string;
  seq: number;
  at: Date;
  action: string;
  actor: ColumnType<Person | null, string | null, never>;
  detail: Json<unknown>;
};

export type NumberCounterTable = {
  agency_id: string;
  series: string;
  year: number;
  last: number;
};

export type RecipientTable = {
  agency_id: string;
  document_id: string;
  recipient_id: string;
  position: number;
  code: string;
  name: string;
  state: string;
  state_at: Date | null;
  note: string | null;
};

export type RecipientEventTable = {
  seq: ColumnType<string, never, never>;
  agency_id: string;
  document_id: string;
  recipient_id: string;
  id: string;
  code: string;
  at: Date;
  by: string | null;
  note: string | null;
};

export type IncomingTable = {
  agency_id: string;
  id: string;
  state: string;
  kind: string;
  subject: string;
  urgency: string;
  sender_id: string | null;
  sender_code: string;
  sender_name: string;
  number_and_symbol: string;
  document_key: string;
  issued_on: CalendarText;
  arrival_year: number | null;
  arrival_number: number | null;
  arrived_at: Date;
  due_on: CalendarText<null>;
  completed_on: CalendarText<null>;
  outcome: string;
  lead_post_id: string | null;
  lead_name: string | null;
  lead_title: string | null;
  assignee_post_ids: string[];
  request_kind: string | null;
  version: number;
  updated_at: Date;
};

export type PacketTable = {
  agency_id: string;
  id: string;
  direction: 'sent' | 'received';
  kind: 'document' | 'status' | 'unreadable';
  delivery_key: string;
  sha256: string;
  size: ColumnType<string, number, never>;
  at: Date;
  source: string;
  from_code: string | null;
  document_key: string | null;
  status_code: string | null;
  document_id: string | null;
  reason: string | null;
  detail: string | null;
};

export type PublicDocumentTable = {
  agency_id: string;
  document_id: string;
  reference: string;
  agency_name: string;
  number_and_symbol: string;
  issued_on: CalendarText;
  sha256: string;
  size: ColumnType<string, number, never>;
};

export type ShownTable = {
  agency_id: string;
  document_id: string;
  version: number;
  person_id: string;
  sha256: string;
  at: ColumnType<Date, never, never>;
};

type SavedViewTable = {
  agency_id: string;
  id: string;
  list: string;
  name: string;
  owner_id: string;
  owner_name: string;
  unit_id: string | null;
  filters: ColumnType<unknown, string, string>;
  columns: string[] | null;
  updated_at: Date;
};

type ListColumnsTable = { agency_id: string; person_id: string; list: string; columns: string[] };

type RecipientGroupTable = {
  agency_id: string;
  id: string;
  name: string;
  owner_id: string | null;
  recipient_ids: string[];
  updated_at: Date;
};

type DraftTemplateTable = RecipientGroupTable & {
  kind: string;
  subject: string;
  content: ColumnType<unknown, string | null, string | null>;
};

type HeldNumberTable = {
  agency_id: string;
  id: string;
  series: string;
  year: number;
  number: number;
  dated_on: CalendarText<null>;
  reason: string;
  expires_on: CalendarText;
  held_by: string;
  held_at: Date;
  document_id: ColumnType<string | null, never, string>;
  given_back_at: ColumnType<Date | null, never, Date>;
  given_back_reason: ColumnType<string | null, never, string>;
};

export type DocumentsTables = {
  'documents.saved_view': SavedViewTable;
  'documents.list_columns': ListColumnsTable;
  'documents.recipient_group': RecipientGroupTable;
  'documents.draft_template': DraftTemplateTable;
  'documents.held_number': HeldNumberTable;
  'documents.outgoing': OutgoingTable;
  'documents.outgoing_action': ActionTable;
  'documents.number_counter': NumberCounterTable;
  'documents.recipient': RecipientTable;
  'documents.recipient_event': RecipientEventTable;
  'documents.incoming': IncomingTable;
  'documents.incoming_action': ActionTable;
  'documents.packet': PacketTable;
  'documents.shown': ShownTable;
  'documents.public_document': PublicDocumentTable;
};

export type DocumentsTx = Transaction<DocumentsTables>;

/** The tables of this module in a transaction of the platform. */
export function documentsTx(tx: Tx): DocumentsTx {
  return tx as unknown as DocumentsTx;
}
