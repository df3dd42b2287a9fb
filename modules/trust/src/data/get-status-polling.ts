import type { Platform, Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import { listCrlUrls, ocspUrlOf } from '../adapters/status-sources.ts';
import { trustTx } from './tables.ts';

type SourceRow = {
  url: string;
  at: Date | null;
  fault: string | null;
  this_update: Date | null;
  next_update: Date | null;
};

/** The configured sources, each with its last fetch and what it last gave. */
export async function getStatusPolling(tx: Tx, platform: Platform) {
  const lists = listCrlUrls(platform).map((url) => ({ url, kind: 'crl' as const }));
  const sources = [...lists, { url: ocspUrlOf(platform), kind: 'ocsp' as const }];
  const { rows } = await sql<SourceRow>`
    select source.url, fetched.at, fetched.fault, kept.this_update, kept.next_update
    from unnest(${sources.map(({ url }) => url)}::text[]) source (url)
    left join lateral (select f.at, f.fault from trust.status_fetch f
      where f.source_url = source.url order by f.at desc limit 1) fetched on true
    left join lateral (select e.this_update, e.next_update from trust.status_evidence e
      where e.source_url = source.url order by e.this_update desc limit 1) kept on true`.execute(
    trustTx(tx),
  );
  return {
    sources: sources.map(({ url, kind }) => {
      const row = rows.find((one) => one.url === url);
      return {
        url,
        kind,
        lastFetchedAt: (row?.at ?? row?.this_update)?.toISOString() ?? null,
        lastFault: row?.fault ?? null,
        thisUpdate: row?.this_update?.toISOString() ?? null,
        nextUpdate: row?.next_update?.toISOString() ?? null,
      };
    }),
  };
}
