import type { Tx } from '@hien-luong/platform';
import type { ColumnType, Generated, Transaction } from 'kysely';
import type { ElsewhereWay, ReturnedFault, SigningWay } from '../contract/index.ts';
import type { RegisterTables } from './register-tables.ts';
import type { RequestTables } from './request-tables.ts';
import type { StatusTables } from './status-tables.ts';

type HolderColumn = 'person' | 'agency';

type OwnTables = {
  'trust.anchor': {
    fingerprint: string;
    der: Uint8Array;
    role: 'anchor' | 'intermediate';
    purposes: ('sign' | 'timestamp')[];
    pinned_from: Generated<Date>;
    pinned_to: Date | null;
  };
  'trust.certificate': {
    id: string;
    agency_id: string;
    holder_kind: HolderColumn | 'device';
    holder_id: string;
    holder_name: string;
    der: Uint8Array;
    fingerprint: string;
    serial_number: string;
    subject: string;
    issuer: string;
    key_algorithm: string;
    not_before: Date;
    not_after: Date;
    revoked_at: Date | null;
    revocation_reason: ColumnType<string | null, string | null | undefined, string | null>;
    registered_at: Generated<Date>;
    source: Generated<'seed' | 'file' | 'answer'>;
    search_fold: Generated<string>;
  };
  'trust.signing_key': {
    certificate_id: string;
    agency_id: string;
    holder_kind: HolderColumn;
    holder_id: string;
    salt: Uint8Array;
    wrapped_key: Uint8Array;
    failed_attempts: Generated<number>;
    locked_until: Date | null;
  };
  'trust.evidence': {
    agency_id: string;
    id: string;
    at: Generated<Date>;
    act: 'sign' | 'seal' | 'sealAttachment' | 'sealCopy' | 'sealContainer';
    person_id: string;
    post_id: string;
    certificate_id: string;
    sha256_before: string;
    sha256_after: string;
    status_source: 'ocsp' | 'register';
    ocsp_response: Uint8Array | null;
    timestamp_token: Uint8Array | null;
    way: Generated<SigningWay>;
  };
  'trust.signing_way': {
    certificate_id: string;
    way: Exclude<SigningWay, 'serverKey'>;
    agency_id: string;
    holder_kind: HolderColumn;
    holder_id: string;
    device: string | null;
    key_ref: string | null;
    asks: ('pin' | 'otp')[];
    failed_attempts: Generated<number>;
    locked_until: Date | null;
  };
  'trust.signing_choice': {
    person_id: string;
    holder_kind: HolderColumn;
    holder_id: string;
    certificate_id: string;
    way: SigningWay;
    chosen_at: Generated<Date>;
  };
  'trust.prepared_signing': {
    agency_id: string;
    id: string;
    person_id: string;
    post_id: string;
    way: ElsewhereWay;
    certificate_id: string;
    holder_kind: HolderColumn;
    holder_id: string;
    subject_type: string;
    subject_id: string;
    subject_version: number;
    detail: ColumnType<unknown, string, never>;
    created_at: Generated<Date>;
    expires_at: Date;
  };
  'trust.prepared_file': {
    agency_id: string;
    signing_id: string;
    position: number;
    act: 'sign' | 'seal' | 'sealAttachment';
    name: string;
    sha256: string;
    /** `bigint`, hence text. */
    size: ColumnType<string, number, never>;
    token_hash: Uint8Array | null;
  };
  'trust.prepared_event': {
    agency_id: string;
    id: string;
    signing_id: string;
    position: number | null;
    at: Generated<Date>;
    event: 'accepted' | 'refused' | 'completed' | 'cancelled';
    reason: ReturnedFault | null;
    sha256: string | null;
    size: ColumnType<string | null, number | null, never>;
    certificate_id: string | null;
    status_source: 'ocsp' | 'register' | null;
    ocsp_response: Uint8Array | null;
  };
};

export type TrustTables = OwnTables & RegisterTables & RequestTables & StatusTables;

export type TrustTx = Transaction<TrustTables>;

/** The same transaction, seen with this module's tables alone. */
export function trustTx(tx: Tx): TrustTx {
  return tx.withTables<TrustTables>() as unknown as TrustTx;
}
