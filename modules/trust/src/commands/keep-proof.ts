import type { Platform, Scope, Tx } from '@hien-luong/platform';
import { preservationTx } from '../data/preservation-tables.ts';

/** A signed file of an agency, by its content. */
export type FileToKeep = { sha256: string; name: string };

/**
 * From the commit of this transaction on the proof of these files is kept: the timetable raises
 * them to B-LTA and renews them. A file that is kept already stays as it is.
 * @law NĐ 30/2020/NĐ-CP Đ.19
 */
export async function keepProof(
  { clock }: Pick<Platform, 'clock'>,
  tx: Tx,
  scope: Scope,
  files: readonly FileToKeep[],
): Promise<void> {
  if (files.length === 0) return;
  await preservationTx(tx)
    .insertInto('trust.preserved_file')
    .values(
      files.map(({ sha256, name }) => ({
        agency_id: scope.agencyId,
        sha256,
        name,
        next_at: clock.now(),
        problem: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['agency_id', 'sha256']).doNothing())
    .execute();
}
