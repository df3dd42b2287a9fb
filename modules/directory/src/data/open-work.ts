import type { Tx } from '@hien-luong/platform';
import type { WorkKind } from '../contract/index.ts';

export type OpenWork = { agencyId: string; kind: WorkKind; count: number };

/**
 * What is open in agencies, told by the module that keeps it; for whoever looks after the province.
 * Modules stand on the directory and not it on them, so they are handed in where the program is
 * put together.
 */
export type WorkCounter = (tx: Tx, agencyIds: readonly string[]) => Promise<OpenWork[]>;

export async function countOpenWork(
  tx: Tx,
  counters: readonly WorkCounter[],
  agencyIds: readonly string[],
): Promise<ReadonlyMap<string, OpenWork[]>> {
  const byAgency = new Map<string, OpenWork[]>();
  for (const counter of counters) {
    for (const work of await counter(tx, agencyIds)) {
      if (work.count > 0)
        byAgency.set(work.agencyId, [...(byAgency.get(work.agencyId) ?? []), work]);
    }
  }
  return byAgency;
}
