import type { Tx } from '@hien-luong/platform';
import type { Generated, Transaction } from 'kysely';
import type { MessageType } from '../adapters/carrier.ts';

export type PartnerTable = {
  id: string;
  name: string;
  carrier: string | null;
  system_id: string | null;
  sealed_secret: Buffer | null;
  suspended_at: Date | null;
  created_at: Generated<Date>;
  agencies_at: Date | null;
  last_ok_at: Date | null;
  failing_since: Date | null;
  failures: Generated<number>;
  last_error: string | null;
  next_attempt_at: Date | null;
};

export type DispatchTable = {
  id: string;
  seq: Generated<string>;
  agency_id: string;
  from_code: string;
  recipient_id: string;
  to_code: string;
  partner_id: string | null;
  packet_sha256: string;
  kind: 'document' | 'status';
  document_id: string | null;
  state: Generated<'waiting' | 'sent' | 'refused'>;
  refusals: Generated<number>;
  last_error: string | null;
  reference: string | null;
  created_at: Generated<Date>;
  fetched_at: Date | null;
  ended_at: Date | null;
};

export type ArrivalTable = {
  partner_id: string;
  reference: string;
  message_type: MessageType;
  from_code: string;
  to_code: string;
  packet_sha256: string | null;
  state: 'failing' | 'received' | 'confirmed';
  outcome: string | null;
  attempts: Generated<number>;
  last_error: string | null;
  next_attempt_at: Date | null;
  at: Generated<Date>;
};

export type MessageTable = {
  id: string;
  at: Generated<Date>;
  partner_id: string | null;
  direction: 'out' | 'in';
  operation: string;
  reference: string | null;
  packet_sha256: string | null;
  agency_code: string | null;
  outcome: string;
  detail: string | null;
  milliseconds: number;
};

export type SubmissionTable = {
  id: string;
  partner_id: string;
  agency_id: string;
  from_code: string;
  message_type: MessageType;
  packet_sha256: string;
  to_digest: string;
  subject: string;
  notation: string;
  at: Generated<Date>;
};

export type SubmissionRecipientTable = {
  submission_id: string;
  position: number;
  to_code: string;
  recipient_id: string | null;
  id: string;
  state: 'waiting' | 'received' | 'forwarded' | 'failed';
  reason: string | null;
  at: Date | null;
};

export type ExchangeTables = {
  'exchange.partner': PartnerTable;
  'exchange.route': { unit_id: string; partner_id: string; created_at: Generated<Date> };
  'exchange.dispatch': DispatchTable;
  'exchange.arrival': ArrivalTable;
  'exchange.message': MessageTable;
  'exchange.submission': SubmissionTable;
  'exchange.submission_recipient': SubmissionRecipientTable;
};

export type ExchangeTx = Transaction<ExchangeTables>;

/** The same transaction, seen with this module's tables alone. */
export function exchangeTx(tx: Tx): ExchangeTx {
  return tx.withTables<ExchangeTables>() as unknown as ExchangeTx;
}
