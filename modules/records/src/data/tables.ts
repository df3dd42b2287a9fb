import type { Person } from '@hien-luong/documents/contract';
import type { Tx } from '@hien-luong/platform';
import type { ColumnType, Transaction } from 'kysely';

type Json<Value> = ColumnType<Value, string, never>;
/** Read as text by `::text`: a date of the calendar has no time zone. */
type CalendarText = string | null;

type ActionTable = {
  agency_id: string;
  seq: number;
  at: Date;
  action: string;
  actor: Json<Person>;
  detail: Json<unknown>;
};

export type CaseFileTable = {
  agency_id: string;
  id: string;
  state: string;
  year: number;
  symbol: string;
  entry_id: string | null;
  title: string;
  folded: ColumnType<string, never, never>;
  retention_years: number | null;
  keeper_post_id: string | null;
  keeper_name: string;
  keeper_title: string;
  whole_agency: boolean;
  reader_unit_ids: string[];
  reader_post_ids: string[];
  document_count: number;
  page_count: number;
  ended_on: CalendarText;
  due_on: CalendarText;
  expires_on: CalendarText;
  destruction_decided: boolean;
  version: number;
  updated_at: Date;
};

export type RecordsTables = {
  'records.catalogue': {
    agency_id: string;
    id: string;
    year: number;
    state: string;
    entry_count: number;
    version: number;
  };
  'records.catalogue_action': ActionTable & { catalogue_id: string };
  'records.case_file': CaseFileTable;
  'records.case_file_action': ActionTable & { case_file_id: string };
  'records.filed_document': { agency_id: string; case_file_id: string; document_id: string };
  'records.hand_over': {
    agency_id: string;
    id: string;
    year: number;
    number: number;
    state: string;
    unit_name: string;
    given_by: Json<Person>;
    given_at: Date;
    file_count: number;
    version: number;
  };
  'records.hand_over_action': ActionTable & { hand_over_id: string };
  'records.number_counter': { agency_id: string; series: string; year: number; last: number };
  'records.reminder': { agency_id: string; case_file_id: string; due_on: string; kind: string };
};

export type RecordsTx = Transaction<RecordsTables>;

/** The tables of this module in a transaction of the platform. */
export function recordsTx(tx: Tx): RecordsTx {
  return tx as unknown as RecordsTx;
}
