import { newId } from '@hien-luong/platform';
import { parseCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { UnitKind } from '../contract/index.ts';
import type { JudgedUnit } from '../rules/judge-unit-rows.ts';
import { inBatches } from './in-batches.ts';
import type { DirectoryTx } from './tables.ts';
import { toVersionRow } from './unit-versions.ts';

/** Rows without faults as units that begin, each by its document; after those of their kind in lists. */
export async function enterUnits(tx: DirectoryTx, rows: readonly JudgedUnit[]): Promise<void> {
  const ids = rows.map(() => newId());
  const next = await lastPositions(tx);
  const versions = rows.map((row, index) => {
    const { values } = row;
    const kind = row.kind ?? 'subordinate';
    next.set(kind, (next.get(kind) ?? 0) + 1);
    const facts = {
      name: values.name,
      shortName: values.shortName || values.name.slice(0, 120),
      abbreviation: values.abbreviation,
      kind,
      parentId: parentOf(row, ids),
      headTitle: values.headTitle,
      code: values.code || null,
      code102: values.code102 || null,
      codeIsDemo: false,
      statisticalCode: values.statisticalCode || null,
      place: values.place,
      position: next.get(kind) ?? 0,
    };
    return toVersionRow(ids[index] ?? '', facts, parseCalendarDate(values.validFrom));
  });
  const successions = rows.map(({ values }, index) => ({
    id: newId(),
    kind: 'establish',
    from_unit_ids: [],
    to_unit_ids: [ids[index] ?? ''],
    legal_document: values.legalDocument,
    effective_on: values.validFrom,
  }));
  await inBatches(
    ids.map((id) => ({ id })),
    (batch) => tx.insertInto('directory.unit').values(batch).execute(),
  );
  await inBatches(versions, (batch) =>
    tx.insertInto('directory.unit_version').values(batch).execute(),
  );
  await inBatches(successions, (batch) =>
    tx.insertInto('directory.succession').values(batch).execute(),
  );
}

function parentOf({ superior }: JudgedUnit, ids: readonly string[]): string | null {
  if (superior === undefined) return null;
  return 'unit' in superior ? superior.unit.id : (ids[superior.row] ?? null);
}

async function lastPositions(tx: DirectoryTx): Promise<Map<UnitKind, number>> {
  const rows = await tx
    .selectFrom('directory.unit_version')
    .select(['kind', sql<number>`max(position)`.as('last')])
    .groupBy('kind')
    .execute();
  return new Map(rows.map(({ kind, last }) => [kind as UnitKind, last]));
}
