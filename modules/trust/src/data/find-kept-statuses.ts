import type { Certificate } from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import { sql } from 'kysely';
import { trustTx } from './tables.ts';

export type KeptStatuses = {
  crls: Uint8Array[];
  ocspResponses: Uint8Array[];
  /** SHA-256 of issuers whose kept list is current. */
  currentIssuers: ReadonlySet<string>;
};

type Row = {
  kind: 'crl' | 'ocsp';
  der: Uint8Array;
  issuer_fingerprint: string;
  next_update: Date | null;
};

/**
 * The latest list and answer in the cache for each certificate, not from after `now`; of one that has
 * ended, those of its last day besides, since lists forget what has ended.
 */
export async function findKeptStatuses(
  platform: Platform,
  questions: readonly { certificate: Certificate; issuer: Certificate }[],
  now: Date,
): Promise<KeptStatuses> {
  const fingerprints = questions.map(({ certificate }) => certificate.fingerprintSha256);
  const issuers = questions.map(({ issuer }) => issuer.fingerprintSha256);
  const ends = questions.map(({ certificate: { notAfter } }) => (notAfter < now ? notAfter : now));
  const { rows } = await platform.db.read('public', (tx) =>
    sql<Row>`
      select distinct on (found.id) found.kind, found.der, found.issuer_fingerprint,
        found.next_update
      from unnest(${fingerprints}::text[], ${issuers}::text[], ${ends}::timestamptz[])
        wanted (fingerprint, issuer_fingerprint, ends_at)
      cross join lateral (values (wanted.ends_at), (${now}::timestamptz)) times (until)
      cross join lateral (
        (select e.* from trust.status_evidence e
         where e.kind = 'crl' and e.issuer_fingerprint = wanted.issuer_fingerprint
           and e.this_update <= times.until
         order by e.this_update desc limit 1)
        union all
        (select e.* from trust.status_evidence e
         where e.kind = 'ocsp' and e.certificate_fingerprint = wanted.fingerprint
           and e.this_update <= times.until
         order by e.this_update desc limit 1)
      ) found`.execute(trustTx(tx)),
  );
  const lists = rows.filter(({ kind }) => kind === 'crl');
  const current = lists.filter(({ next_update }) => next_update !== null && next_update > now);
  return {
    crls: lists.map(({ der }) => der),
    ocspResponses: rows.filter(({ kind }) => kind === 'ocsp').map(({ der }) => der),
    currentIssuers: new Set(current.map(({ issuer_fingerprint }) => issuer_fingerprint)),
  };
}
