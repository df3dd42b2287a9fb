import type { CalendarDate } from '@hien-luong/vn';
import { UnitKind } from '../contract/index.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import type { DirectoryTx } from './tables.ts';

/** All that can change about a unit. */
export type UnitFacts = {
  name: string;
  /** As officials shorten it, such as `UBND huyện Hải Lăng`; found by search. */
  shortName: string;
  abbreviation: string;
  kind: UnitKind;
  parentId: string | null;
  headTitle: string;
  code: string | null;
  code102: string | null;
  codeIsDemo: boolean;
  statisticalCode: string | null;
  place: string;
  position: number;
};

/** The version without an end. Throws `UNIT_NOT_FOUND`. */
export async function getOpenVersion(tx: DirectoryTx, unitId: string): Promise<UnitFacts> {
  const row = await tx
    .selectFrom('directory.unit_version')
    .select([
      'name',
      'short_name as shortName',
      'abbreviation',
      'kind',
      'parent_id as parentId',
      'head_title as headTitle',
      'code',
      'code102',
      'code_is_demo as codeIsDemo',
      'statistical_code as statisticalCode',
      'place',
      'position',
    ])
    .where('unit_id', '=', unitId)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw new DirectoryError('UNIT_NOT_FOUND', 'no such unit in force');
  return { ...row, kind: UnitKind.parse(row.kind) };
}

export async function openVersion(
  tx: DirectoryTx,
  unitId: string,
  facts: UnitFacts,
  validFrom: CalendarDate,
): Promise<void> {
  await tx
    .insertInto('directory.unit_version')
    .values(toVersionRow(unitId, facts, validFrom))
    .execute();
}

export function toVersionRow(unitId: string, facts: UnitFacts, validFrom: CalendarDate) {
  return {
    unit_id: unitId,
    valid_from: validFrom,
    valid_to: null,
    name: facts.name.normalize('NFC'),
    short_name: facts.shortName.normalize('NFC'),
    abbreviation: facts.abbreviation.normalize('NFC'),
    kind: facts.kind,
    parent_id: facts.parentId,
    head_title: facts.headTitle.normalize('NFC'),
    code: facts.code,
    code102: facts.code102,
    code_is_demo: facts.codeIsDemo,
    statistical_code: facts.statisticalCode,
    place: facts.place.normalize('NFC'),
    position: facts.position,
  };
}
