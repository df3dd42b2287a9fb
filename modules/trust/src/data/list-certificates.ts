import type { Page, PageRequest } from '@hien-luong/contract';
import { listAgencies } from '@hien-luong/directory';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { toCalendarDate, vnFold } from '@hien-luong/vn';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CertificateStatus, CertificateSummary, HolderKind } from '../contract/index.ts';
import { certificateStatusAt } from '../rules/certificate-status.ts';
import { decodeIdCursor } from './page-cursor.ts';
import { trustTx } from './tables.ts';

export type CertificateFilter = PageRequest & {
  q?: string | undefined;
  holderKind?: HolderKind | undefined;
  status?: CertificateStatus | undefined;
};

/** Certificates of the scope's agency, of all agencies for an administrator, by holders' names. */
export async function listCertificates(
  tx: Tx,
  scope: AuthorizedScope,
  filter: CertificateFilter,
  now: Date,
): Promise<Page<CertificateSummary>> {
  const rows = await certificateRows(tx, scope, filter, now).execute();
  const page = rows.slice(0, filter.limit);
  const agencies = await listAgencies(
    tx,
    [...new Set(page.map((row) => row.agency_id))],
    toCalendarDate(now),
  );
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const items = page.map((row) => toSummary(row, names.get(row.agency_id) ?? '', now));
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return last === undefined ? { items } : { items, nextCursor: last.id };
}

function certificateRows(tx: Tx, scope: AuthorizedScope, filter: CertificateFilter, now: Date) {
  const { q, holderKind, status, cursor, limit } = filter;
  let query = trustTx(tx)
    .selectFrom('trust.certificate as c')
    .leftJoin('trust.certificate_hold as h', (join) =>
      join.onRef('h.certificate_id', '=', 'c.id').on('h.released_at', 'is', null),
    )
    .selectAll('c')
    .select('h.placed_at as held_at')
    .orderBy(sql`c.holder_name collate "vi-x-icu"`)
    .orderBy('c.id')
    .limit(limit + 1);
  if (!scope.roles.includes('administrator')) {
    query = query.where('c.agency_id', '=', scope.agencyId);
  }
  if (q) query = query.where(sql<boolean>`c.search_fold like ${`%${escaped(vnFold(q.trim()))}%`}`);
  if (holderKind !== undefined) query = query.where(sql<boolean>`c.holder_kind = ${holderKind}`);
  if (status !== undefined) query = query.where(hasStatus(status, now));
  if (cursor !== undefined) {
    query = query.where(sql<boolean>`(c.holder_name collate "vi-x-icu", c.id) >
      (select holder_name collate "vi-x-icu", id from trust.certificate
       where id = ${decodeIdCursor(cursor)})`);
  }
  return query;
}

/** The same order of precedence as `certificateStatusAt`. */
function hasStatus(status: CertificateStatus, now: Date): RawBuilder<SqlBool> {
  return sql<SqlBool>`${status} = case
    when c.revoked_at <= ${now} then 'revoked'
    when ${now} < c.not_before then 'notYetValid'
    when ${now} > c.not_after then 'expired'
    when h.placed_at <= ${now} then 'held'
    else 'valid' end`;
}

export type CertificateRow = Awaited<
  ReturnType<ReturnType<typeof certificateRows>['executeTakeFirstOrThrow']>
>;

export function toSummary(
  row: Omit<CertificateRow, 'search_fold'>,
  agencyName: string,
  now: Date,
): CertificateSummary {
  return {
    id: row.id,
    holderKind: row.holder_kind,
    holderId: row.holder_id,
    holderName: row.holder_name,
    agency: { id: row.agency_id, name: agencyName },
    subject: row.subject,
    issuer: row.issuer,
    serialNumber: row.serial_number,
    notBefore: row.not_before.toISOString(),
    notAfter: row.not_after.toISOString(),
    status: certificateStatusAt(
      {
        notBefore: row.not_before,
        notAfter: row.not_after,
        revokedAt: row.revoked_at,
        heldAt: row.held_at,
      },
      now,
    ),
    keyAlgorithm: row.key_algorithm,
    fingerprint: row.fingerprint,
  };
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
