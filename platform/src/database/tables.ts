import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<Date, Date | undefined, Date>;
type Json<Value> = ColumnType<Value, string, string>;

export type AccountTable = {
  id: string;
  person_id: string;
  username: string;
  password_hash: string;
  totp_secret: Buffer | null;
  totp_pending_secret: Buffer | null;
  /** Time step of the code used last: an older or equal one is a replay. */
  totp_last_step: ColumnType<string | null, number | null, number | null>;
  disabled_at: Date | null;
  activation_sha256: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  activation_expires_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  created_at: Timestamp;
};

export type SessionTable = {
  id: string;
  account_id: string;
  token_sha256: Buffer;
  csrf_token: string;
  acting_post_id: string;
  user_agent: string;
  created_at: Timestamp;
  last_seen_at: Timestamp;
  expires_at: Date;
  revoked_at: Date | null;
};

/** Failed sign-ins in a row, by account name and by address; the subject is a keyed hash. */
export type SignInFailureTable = {
  subject: Buffer;
  failures: number;
  last_failed_at: Date;
  locked_until: Date | null;
};

export type UploadTable = {
  id: string;
  agency_id: string;
  person_id: string;
  name: string;
  media_type: string;
  size: ColumnType<string, number, never>;
  sha256: string;
  created_at: Timestamp;
};

export type AuditRecordTable = {
  agency_id: string;
  seq: ColumnType<string, number, never>;
  id: string;
  at: Date;
  person_id: string | null;
  post_id: string | null;
  actor_name: string;
  action: string;
  subject_type: string;
  subject_id: string;
  detail: Json<Record<string, unknown>>;
  request_id: string;
  previous_hash: Buffer;
  hash: Buffer;
};

export type AuditHeadTable = {
  agency_id: string;
  seq: ColumnType<string, number, number>;
  hash: Buffer;
};

/** Which chains there are, readable by all. */
export type AuditChainTable = { chain_id: string };

export type OutboxEventTable = {
  id: string;
  seq: Generated<string>;
  agency_id: string;
  topic: string;
  key: string | null;
  once: string | null;
  payload: Json<unknown>;
  created_at: Timestamp;
  relayed_at: Date | null;
};

export type NotificationTable = {
  id: string;
  person_id: string;
  agency_id: string;
  post_id: string | null;
  kind: string;
  parameters: Json<Record<string, string>>;
  link: string;
  once: string;
  at: Timestamp;
  read_at: Date | null;
};

export type ReachTable = {
  person_id: string;
  email: ColumnType<string | null, string | null | undefined, string | null>;
  pending_email: ColumnType<string | null, string | null | undefined, string | null>;
  code_sha256: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  code_until: ColumnType<Date | null, Date | null | undefined, Date | null>;
  code_attempts: Generated<number>;
  mail_mode: Generated<'off' | 'each' | 'daily'>;
  quiet_from: Generated<number>;
  quiet_to: Generated<number>;
  mail_muted: Generated<string[]>;
  push_muted: Generated<string[]>;
  changed_at: Timestamp;
};

export type PushSubscriptionTable = {
  id: string;
  person_id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  user_agent: string;
  created_at: Timestamp;
};

export type MailTable = {
  id: string;
  person_id: string;
  attempts: Generated<number>;
  next_attempt_at: Date;
  sent_at: Date | null;
  failed_at: Date | null;
  error: string | null;
};

export type MailItemTable = {
  person_id: string;
  once: string;
  kind: string;
  reference: string;
  link: string;
  due_at: Date;
  mail_id: string | null;
};

/** Tables of the schema `platform`. Modules add their own with `tx.withTables<…>()`. */
export type PlatformTables = {
  'platform.account': AccountTable;
  'platform.session': SessionTable;
  'platform.sign_in_failure': SignInFailureTable;
  'platform.upload': UploadTable;
  'platform.audit_record': AuditRecordTable;
  'platform.audit_head': AuditHeadTable;
  'platform.audit_chain': AuditChainTable;
  'platform.outbox_event': OutboxEventTable;
  'platform.notification': NotificationTable;
  'platform.reach': ReachTable;
  'platform.push_subscription': PushSubscriptionTable;
  'platform.mail': MailTable;
  'platform.mail_item': MailItemTable;
};
