import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { sql } from 'kysely';
import { getAdministrator, requireUnitCare } from '../data/administrator.ts';
import { countOpenWork, type WorkCounter } from '../data/open-work.ts';
import { type DirectoryTx, directoryTx } from '../data/tables.ts';
import { takeVersion } from '../data/take-version.ts';
import { getOpenVersion } from '../data/unit-versions.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { auditSuccession, writeSuccession } from './record-succession.ts';

export type DissolveUnitInput = {
  id: string;
  version: number;
  legalDocument: string;
  effectiveOn: string;
};

/** Ends a unit that nothing is left in: who serves there and what stands below goes elsewhere first. */
export async function dissolveUnit(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, legalDocument, effectiveOn }: DissolveUnitInput,
  counters: readonly WorkCounter[],
): Promise<void> {
  const by = getAdministrator(scope);
  await platform.db.write(scope, async (tx) => {
    const directory = directoryTx(tx);
    requireUnitCare(by, await getOpenVersion(directory, id));
    await takeVersion(directory, 'directory.unit', id, version);
    const left = await countPeopleFrom(directory, id, effectiveOn);
    if (left > 0) {
      const details = { count: left };
      throw new DirectoryError('SUCCESSION_LEAVES_PEOPLE', 'people serve there', { details });
    }
    const work = (await countOpenWork(tx, counters, [id])).get(id) ?? [];
    if (work.some(({ kind }) => kind !== 'certificates')) {
      throw new DirectoryError('SUCCESSION_LEAVES_WORK', 'something is open there');
    }
    const recorded = await writeSuccession(directory, {
      kind: 'dissolve',
      from: [id],
      to: [],
      legalDocument,
      effectiveOn,
    });
    await auditSuccession(tx, scope, recorded, 'directory.dissolveUnit');
  });
}

async function countPeopleFrom(tx: DirectoryTx, unitId: string, day: string): Promise<number> {
  const row = await tx
    .selectFrom('directory.post')
    .select(sql<number>`count(distinct person_id)::int`.as('count'))
    .where((where) => where.or([where('unit_id', '=', unitId), where('agency_id', '=', unitId)]))
    .where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${day}::date`)
    .executeTakeFirstOrThrow();
  return row.count;
}
