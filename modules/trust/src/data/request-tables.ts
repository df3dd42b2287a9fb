import type { ColumnType, Generated } from 'kysely';
import type { RequestForm, RequestState } from '../contract/index.ts';

/** A day; queries ask for it as text, since the driver would read local midnight. */
type Day = ColumnType<string | null, string | null, string | null>;

/** Requests to the certification authority and changes of trust anchors. */
export type RequestTables = {
  'trust.request': {
    agency_id: string;
    id: string;
    number: ColumnType<string, never, never>;
    form: RequestForm;
    state: RequestState;
    title: string;
    subject_count: number;
    requester_post_id: string;
    requester_name: string;
    due_on: Day;
    version: number;
    updated_at: Date;
    search_fold: Generated<string>;
  };
  'trust.request_act': {
    agency_id: string;
    request_id: string;
    seq: number;
    at: Generated<Date>;
    act: string;
    person_id: string;
    post_id: string;
    person_name: string;
    detail: ColumnType<unknown, string, never>;
  };
  'trust.request_certificate': {
    agency_id: string;
    request_id: string;
    certificate_id: string;
    relation: 'about' | 'issued';
  };
  'trust.anchor_change': {
    id: string;
    fingerprint: string;
    kind: 'pin' | 'withdraw';
    role: 'anchor' | 'intermediate';
    purposes: ('sign' | 'timestamp')[];
    der: Uint8Array;
    valid_from: Date;
    valid_to: Date | null;
    compared: 'typed' | 'known' | 'seed';
    reason: string;
    proposed_by: string;
    proposer_name: string;
    proposed_at: Generated<Date>;
  };
  'trust.anchor_decision': {
    change_id: string;
    proposed_by: string;
    decision: 'confirm' | 'refuse' | 'cancel';
    reason: string;
    decided_by: string;
    decider_name: string;
    decided_at: Generated<Date>;
  };
};
