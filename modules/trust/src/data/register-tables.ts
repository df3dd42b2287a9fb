import type { ColumnType, Generated } from 'kysely';

/** What the register keeps beside the certificates themselves. */
export type RegisterTables = {
  'trust.certificate_hold': {
    id: string;
    agency_id: string;
    certificate_id: string;
    request_id: string | null;
    /** Of a hold that the CA placed: what it said. */
    evidence_id: string | null;
    reason: string;
    placed_at: Generated<Date>;
    placed_by: string;
    released_at: Date | null;
  };
  'trust.certificate_use': { certificate_id: string; last_used_at: Date };
  'trust.device': {
    id: string;
    agency_id: string;
    kind: 'device' | 'service' | 'software';
    name: string;
    created_at: Generated<Date>;
    retired_on: ColumnType<string | null, string | null, string | null>;
    search_fold: Generated<string>;
  };
};
