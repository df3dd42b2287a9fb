import type { Tx } from '@hien-luong/platform';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { StatusEvidence } from '../contract/index.ts';
import type { StatusTables } from './status-tables.ts';
import { trustTx } from './tables.ts';

type EvidenceRow = Selectable<StatusTables['trust.status_evidence']>;

export function toStatusEvidence(row: EvidenceRow): StatusEvidence {
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    sha256: row.sha256,
    thisUpdate: row.this_update.toISOString(),
    nextUpdate: row.next_update?.toISOString() ?? null,
    fetchedAt: row.fetched_at.toISOString(),
    sourceUrl: row.source_url,
  };
}

/** A list or an answer as it was fetched, with whose it is. */
export type KeptStatus = StatusEvidence & {
  der: Uint8Array;
  issuerFingerprint: string;
  /** Of the one certificate that an answer is about; null for a list. */
  certificateFingerprint: string | null;
};

/** The kept lists and answers that speak of one certificate, the best first. */
export type FoundStatusEvidence = { fingerprint: string; evidence: readonly KeptStatus[] };

type FoundRow = EvidenceRow & { fingerprint: string };

/**
 * What the cache holds of certificates' status around a time, by SHA-256 of the certificate. First
 * comes the earliest that was said at or after `at`, which alone can prove that the certificate was
 * still good then; after it the latest from before. Certificates of the register and pinned
 * authorities are known by their issuer; of any other only answers about itself are found.
 * @spec EN 319 102-1 §5.2.5
 */
export async function findStatusEvidence(
  tx: Tx,
  certificateFingerprints: readonly string[],
  at: Date,
): Promise<FoundStatusEvidence[]> {
  const fingerprints = [...new Set(certificateFingerprints)];
  if (fingerprints.length === 0) return [];
  const { rows } = await sql<FoundRow>`
    select wanted.fingerprint, found.*
    from unnest(${fingerprints}::text[]) with ordinality wanted (fingerprint, position)
    left join trust.certificate c on c.fingerprint = wanted.fingerprint
    cross join lateral (
      (select e.* from trust.status_evidence e
       where e.kind = 'crl' and e.issuer = c.issuer and e.this_update >= ${at}
       order by e.this_update limit 1)
      union all
      (select e.* from trust.status_evidence e
       where e.kind = 'ocsp' and e.certificate_fingerprint = wanted.fingerprint
         and e.this_update >= ${at}
       order by e.this_update limit 1)
      union all
      (select e.* from trust.status_evidence e
       where e.kind = 'crl' and e.issuer = c.issuer and e.this_update < ${at}
       order by e.this_update desc limit 1)
      union all
      (select e.* from trust.status_evidence e
       where e.kind = 'ocsp' and e.certificate_fingerprint = wanted.fingerprint
         and e.this_update < ${at}
       order by e.this_update desc limit 1)
    ) found
    order by wanted.position, found.this_update < ${at}, found.this_update`.execute(trustTx(tx));
  return fingerprints.map((fingerprint) => ({
    fingerprint,
    evidence: rows.filter((row) => row.fingerprint === fingerprint).map(toKept),
  }));
}

function toKept(row: FoundRow): KeptStatus {
  return {
    ...toStatusEvidence(row),
    der: row.der,
    issuerFingerprint: row.issuer_fingerprint,
    certificateFingerprint: row.certificate_fingerprint,
  };
}
