import type { Page, PageRequest } from '@hien-luong/contract';
import type { AuthorizedScope, Scope, Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import type { Preservation, PreservationState } from '../contract/preservation.ts';
import { TrustError } from '../rules/trust-error.ts';
import { preservationTx } from './preservation-tables.ts';

/** A file of the scope's agency with its last step. Undefined for one that is not kept. */
export async function findPreserved(tx: Tx, scope: Scope, sha256: string) {
  return preservedRows(tx, scope.agencyId).where('file.sha256', '=', sha256).executeTakeFirst();
}

/** A file with evidence appended, and until when it proves what it holds. */
export type PreservedRevision = {
  sha256: string;
  size: number;
  endsAt: Date;
  endsBy: 'CERTIFICATE_EXPIRES' | 'ALGORITHM_ENDS';
};

/** The longest-lasting revision that any agency made of a file which this one keeps as well. */
export async function findSharedStep(
  tx: Tx,
  sha256: string,
): Promise<PreservedRevision | undefined> {
  const { rows } = await sql<{
    file_sha256: string;
    file_size: string;
    ends_at: Date;
    ends_by: PreservedRevision['endsBy'];
  }>`select * from trust.find_shared_step(${sha256})`.execute(tx);
  const [row] = rows;
  return (
    row && {
      sha256: row.file_sha256,
      size: Number(row.file_size),
      endsAt: row.ends_at,
      endsBy: row.ends_by,
    }
  );
}

/** Throws `PRESERVATION_NOT_FOUND`. */
export async function getPreservation(
  tx: Tx,
  scope: AuthorizedScope,
  sha256: string,
): Promise<Preservation> {
  const row = await findPreserved(tx, scope, sha256);
  if (row === undefined) throw new TrustError('PRESERVATION_NOT_FOUND', 'not a file kept here');
  return toPreservation(row);
}

type ListRequest = PageRequest & { state?: PreservationState | undefined };

/** Newest first. */
export async function listPreserved(
  tx: Tx,
  scope: AuthorizedScope,
  { state, cursor, limit }: ListRequest,
): Promise<Page<Preservation>> {
  let query = preservedRows(tx, scope.agencyId)
    .orderBy('file.kept_since', 'desc')
    .orderBy('file.sha256', 'desc')
    .limit(limit + 1);
  if (state !== undefined) query = query.where(STATE, '=', state);
  if (cursor !== undefined) {
    const [at = '', sha256 = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
    query = query.where(
      sql<boolean>`(file.kept_since, file.sha256) < (${at}::timestamptz, ${sha256})`,
    );
  }
  const rows = await query.execute();
  const items = rows.slice(0, limit).map(toPreservation);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items };
  const next = Buffer.from(`${last.keptSince} ${last.sha256}`).toString('base64url');
  return { items, nextCursor: next };
}

/** True counts of the scope's agency. */
export async function countPreserved(
  tx: Tx,
  scope: AuthorizedScope,
): Promise<Record<PreservationState, number>> {
  const rows = await preservedRows(tx, scope.agencyId)
    .clearSelect()
    .select([STATE.as('state'), (count) => count.fn.countAll<string>().as('count')])
    .groupBy(STATE)
    .execute();
  const counts = { preserved: 0, waiting: 0, notPreservable: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

const STATE = sql<PreservationState>`case
  when step.step is not null then 'preserved'
  when file.next_at is null then 'notPreservable'
  else 'waiting' end`;

function preservedRows(tx: Tx, agencyId: string) {
  return preservationTx(tx)
    .selectFrom('trust.preserved_file as file')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('trust.preservation_step as each')
          .selectAll('each')
          .whereRef('each.agency_id', '=', 'file.agency_id')
          .whereRef('each.sha256', '=', 'file.sha256')
          .orderBy('each.step', 'desc')
          .limit(1)
          .as('step'),
      (join) => join.onTrue(),
    )
    .where('file.agency_id', '=', agencyId)
    .select([
      'file.sha256',
      'file.name',
      'file.kept_since',
      'file.next_at',
      'file.attempts',
      'file.problem',
      'file.missing',
      'step.step',
      'step.file_sha256',
      'step.made_at',
      'step.ends_at',
      'step.ends_by',
      STATE.as('state'),
    ]);
}

type PreservedRow = NonNullable<Awaited<ReturnType<typeof findPreserved>>>;

function toPreservation(row: PreservedRow): Preservation {
  return {
    sha256: row.sha256,
    name: row.name,
    state: row.state,
    keptSince: row.kept_since.toISOString(),
    steps: row.step ?? 0,
    fileSha256: row.file_sha256 ?? row.sha256,
    lastStepAt: row.made_at?.toISOString() ?? null,
    provableUntil: row.ends_at?.toISOString() ?? null,
    endsBy: row.ends_by,
    nextAt: row.next_at?.toISOString() ?? null,
    problem: row.problem,
    missing: row.missing,
  };
}
