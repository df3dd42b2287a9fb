import { listAgencies } from '@hien-luong/directory';
import { parseCertificate } from '@hien-luong/pki';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { CertificateDetail } from '../contract/index.ts';
import { TrustError } from '../rules/trust-error.ts';
import { toSummary } from './list-certificates.ts';
import { toStatusEvidence } from './status-evidence.ts';
import { type TrustTx, trustTx } from './tables.ts';

const EVIDENCE_SHOWN = 10;
const OTHERS_SHOWN = 20;

/**
 * One certificate, its history and what the CA said of it. Throws `REGISTER_CERTIFICATE_NOT_FOUND`, also
 * for one of another agency: administrators and auditors alone look over all.
 */
export async function getCertificate(
  tx: Tx,
  scope: AuthorizedScope,
  id: string,
  now: Date,
): Promise<CertificateDetail> {
  const trust = trustTx(tx);
  const row = await certificateRow(trust, id);
  const isSeen = row && (row.agency_id === scope.agencyId || overseesAll(scope));
  if (!isSeen) throw new TrustError('REGISTER_CERTIFICATE_NOT_FOUND', `no certificate ${id} here`);
  const others = await otherRows(trust, row);
  const agencyIds = [...new Set([row, ...others].map(({ agency_id }) => agency_id))];
  const agencies = await listAgencies(tx, agencyIds, toCalendarDate(now));
  const nameOf = (agencyId: string) => agencies.find((one) => one.id === agencyId)?.name ?? '';
  const { extensions } = parseCertificate(row.der);
  return {
    ...toSummary(row, nameOf(row.agency_id), now),
    emails: [...extensions.subjectAltName.emails],
    der: Buffer.from(row.der).toString('base64'),
    registeredAt: row.registered_at.toISOString(),
    source: row.source,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    revocationReason: row.revocation_reason,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    holds: await holdsOf(trust, id),
    evidence: await evidenceOf(trust, row),
    requests: await requestsOf(trust, id),
    others: others.map((other) => toSummary(other, nameOf(other.agency_id), now)),
  };
}

export function overseesAll({ roles }: AuthorizedScope): boolean {
  return roles.includes('administrator') || roles.includes('auditor');
}

async function certificateRow(trust: TrustTx, id: string) {
  return await trust
    .selectFrom('trust.certificate as c')
    .leftJoin('trust.certificate_hold as h', (join) =>
      join.onRef('h.certificate_id', '=', 'c.id').on('h.released_at', 'is', null),
    )
    .leftJoin('trust.certificate_use as u', 'u.certificate_id', 'c.id')
    .selectAll('c')
    .select(['h.placed_at as held_at', 'u.last_used_at'])
    .where('c.id', '=', id)
    .executeTakeFirst();
}

async function otherRows(
  trust: TrustTx,
  { id, holder_kind, holder_id }: { id: string; holder_kind: string; holder_id: string },
) {
  return await trust
    .selectFrom('trust.certificate as c')
    .leftJoin('trust.certificate_hold as h', (join) =>
      join.onRef('h.certificate_id', '=', 'c.id').on('h.released_at', 'is', null),
    )
    .selectAll('c')
    .select('h.placed_at as held_at')
    .where(sql<boolean>`c.holder_kind = ${holder_kind}`)
    .where('c.holder_id', '=', holder_id)
    .where('c.id', '<>', id)
    .orderBy('c.not_after', 'desc')
    .limit(OTHERS_SHOWN)
    .execute();
}

async function holdsOf(trust: TrustTx, id: string): Promise<CertificateDetail['holds']> {
  const rows = await trust
    .selectFrom('trust.certificate_hold')
    .select(['placed_at', 'placed_by', 'reason', 'released_at'])
    .where('certificate_id', '=', id)
    .orderBy('placed_at', 'desc')
    .execute();
  return rows.map((row) => ({
    placedAt: row.placed_at.toISOString(),
    placedBy: row.placed_by,
    reason: row.reason,
    releasedAt: row.released_at?.toISOString() ?? null,
  }));
}

async function evidenceOf(trust: TrustTx, row: { fingerprint: string; issuer: string }) {
  const rows = await trust
    .selectFrom('trust.status_evidence')
    .selectAll()
    .where((where) =>
      where.or([
        where.and([where('kind', '=', 'crl'), where('issuer', '=', row.issuer)]),
        where('certificate_fingerprint', '=', row.fingerprint),
      ]),
    )
    .orderBy('this_update', 'desc')
    .limit(EVIDENCE_SHOWN)
    .execute();
  return rows.map(toStatusEvidence);
}

/** Row-level security leaves out those of other agencies. */
async function requestsOf(trust: TrustTx, id: string): Promise<CertificateDetail['requests']> {
  return await trust
    .selectFrom('trust.request_certificate as rc')
    .innerJoin('trust.request as r', 'r.id', 'rc.request_id')
    .select(['r.id', 'r.title', 'r.state'])
    .where('rc.certificate_id', '=', id)
    .distinct()
    .execute();
}
