import type { Tx } from '@hien-luong/platform';
import type { UnitToEdit } from '../contract/index.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { type DirectoryTx, directoryTx } from './tables.ts';
import { getOpenVersion } from './unit-versions.ts';

/** What may be changed about a unit, with the version that an act has to name. */
export async function getUnitToEdit(tx: Tx, id: string): Promise<UnitToEdit> {
  const facts = await getOpenVersion(directoryTx(tx), id);
  const { name, shortName, abbreviation, kind, headTitle, place } = facts;
  const { code, code102, statisticalCode } = facts;
  return {
    name,
    shortName,
    abbreviation,
    kind,
    headTitle,
    place,
    code,
    code102,
    statisticalCode,
    version: await getUnitRevision(directoryTx(tx), id),
  };
}

async function getUnitRevision(tx: DirectoryTx, id: string): Promise<number> {
  const row = await tx
    .selectFrom('directory.unit')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new DirectoryError('UNIT_NOT_FOUND', 'no such unit');
  return row.version;
}
