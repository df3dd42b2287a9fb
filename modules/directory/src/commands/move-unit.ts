import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { sql } from 'kysely';
import { getAdministrator, requireUnitCare } from '../data/administrator.ts';
import { type DirectoryTx, directoryTx } from '../data/tables.ts';
import { takeVersion } from '../data/take-version.ts';
import { getOpenVersion } from '../data/unit-versions.ts';
import { mayStandUnder } from '../rules/administration.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { auditSuccession, writeSuccession } from './record-succession.ts';

export type MoveUnitInput = {
  id: string;
  version: number;
  parentId: string;
  legalDocument: string;
  effectiveOn: string;
};

/**
 * Another superior from a day on. A division stays within its agency: its posts belong to that one,
 * so a division that goes to another agency is established there and dissolved here.
 */
export async function moveUnit(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, parentId, legalDocument, effectiveOn }: MoveUnitInput,
): Promise<void> {
  const by = getAdministrator(scope);
  await platform.db.write(scope, async (tx) => {
    const directory = directoryTx(tx);
    const current = await getOpenVersion(directory, id);
    requireUnitCare(by, current);
    await takeVersion(directory, 'directory.unit', id, version);
    const parent = await getOpenVersion(directory, parentId);
    const fits = current.kind !== 'division' && mayStandUnder(current.kind, parent.kind);
    if (!fits || parentId === current.parentId || (await isWithin(directory, parentId, id))) {
      throw new DirectoryError('UNIT_PARENT_INVALID', 'may not stand there');
    }
    const recorded = await writeSuccession(directory, {
      kind: 'reparent',
      from: [id],
      to: [{ unitId: id, changes: { parentId } }],
      legalDocument,
      effectiveOn,
    });
    await auditSuccession(tx, scope, recorded, 'directory.moveUnit');
  });
}

/** Whether a unit is another one or stands somewhere below it. */
async function isWithin(tx: DirectoryTx, unitId: string, above: string): Promise<boolean> {
  const found = await sql<{ id: string }>`
    with recursive line (id, depth) as (
      select ${unitId}::uuid, 0
      union all
      select v.parent_id, line.depth + 1 from line
      join directory.unit_version v on v.unit_id = line.id and v.valid_to is null
      where v.parent_id is not null and line.depth < 16
    )
    select id from line where id = ${above}`.execute(tx);
  return found.rows.length > 0;
}
