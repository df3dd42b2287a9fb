import { sql } from 'kysely';
import { DirectoryError, type DirectoryErrorCode } from '../rules/directory-error.ts';
import type { DirectoryTx } from './tables.ts';

const STALE = {
  'directory.unit': 'UNIT_STALE',
  'directory.person': 'PERSON_STALE',
  'directory.post': 'POST_STALE',
} as const satisfies Record<string, DirectoryErrorCode>;

/**
 * Moves a row on from the version that the administrator saw and holds it until the commit; throws
 * when somebody else was quicker. The caller has looked that the row is there.
 */
export async function takeVersion(
  tx: DirectoryTx,
  table: keyof typeof STALE,
  id: string,
  seen: number,
): Promise<void> {
  const taken = await sql`update ${sql.table(table)} set version = version + 1
    where id = ${id} and version = ${seen}`.execute(tx);
  if (taken.numAffectedRows === 1n) return;
  throw new DirectoryError(STALE[table], `not version ${seen} any more`);
}
