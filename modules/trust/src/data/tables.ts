import type { Tx } from '@hien-luong/platform';
import type { Generated, Transaction } from 'kysely';

type HolderColumn = 'person' | 'agency';

export type TrustTables = {
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
    holder_kind: HolderColumn;
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
    act: 'sign' | 'seal' | 'sealAttachment';
    person_id: string;
    post_id: string;
    certificate_id: string;
    sha256_before: string;
    sha256_after: string;
    status_source: 'ocsp' | 'register';
    ocsp_response: Uint8Array | null;
    timestamp_token: Uint8Array;
  };
};

export type TrustTx = Transaction<TrustTables>;

/** The same transaction, seen with this module's tables alone. */
export function trustTx(tx: Tx): TrustTx {
  return tx.withTables<TrustTables>() as unknown as TrustTx;
}
