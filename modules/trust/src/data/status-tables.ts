import type { Generated } from 'kysely';

/** What CAs said of their certificates, and how fetching it went. */
export type StatusTables = {
  'trust.status_evidence': {
    id: string;
    kind: 'crl' | 'ocsp';
    issuer: string;
    issuer_fingerprint: string;
    certificate_fingerprint: string | null;
    status: 'good' | 'revoked' | 'unknown' | null;
    der: Uint8Array;
    sha256: string;
    this_update: Date;
    next_update: Date | null;
    fetched_at: Generated<Date>;
    source_url: string;
  };
  'trust.status_fetch': { source_url: string; at: Generated<Date>; fault: string | null };
};
