import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import { addDays, type CalendarDate, parseCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { SuccessionKind } from '../contract/index.ts';
import { type DirectoryTx, directoryTx } from '../data/tables.ts';
import { getOpenVersion, openVersion, type UnitFacts } from '../data/unit-versions.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { checkSuccession, endingUnits } from '../rules/succession.ts';

/** An existing unit, as it is or changed; or a new one with all its facts. */
export type Successor =
  | { unitId: string; changes?: Partial<UnitFacts> }
  | { unitId?: undefined; newUnitId?: string; facts: UnitFacts };

export type SuccessionInput = {
  kind: SuccessionKind;
  from: readonly string[];
  to: readonly Successor[];
  legalDocument: string;
  effectiveOn: string;
};

/**
 * Records how units become others. What a unit was before stays as it was: its version ends the
 * day before, and who held a post in a unit that ends holds it until then.
 */
export async function recordSuccession(
  platform: Platform,
  scope: AuthorizedScope,
  input: SuccessionInput,
): Promise<{ id: string; to: string[] }> {
  requirePermission(scope, 'directory.administer');
  return await platform.db.write(scope, async (tx) => {
    const recorded = await writeSuccession(directoryTx(tx), input);
    await auditSuccession(tx, scope, recorded);
    return { id: recorded.id, to: recorded.to };
  });
}

export type RecordedSuccession = {
  id: string;
  kind: SuccessionKind;
  from: readonly string[];
  to: string[];
  legalDocument: string;
  effectiveOn: CalendarDate;
};

/** The same within a transaction whose caller has looked at the permission and writes the audit. */
export async function writeSuccession(
  directory: DirectoryTx,
  input: SuccessionInput,
): Promise<RecordedSuccession> {
  const effectiveOn = parseCalendarDate(input.effectiveOn);
  const successors = input.to.map((to) => ({ ...to, id: idOf(to) }));
  const shape = { kind: input.kind, from: input.from, to: successors.map(({ id }) => id) };
  checkSuccession(shape);
  for (const successor of successors) await openSuccessor(directory, successor, effectiveOn);
  const heir = input.kind === 'merge' ? shape.to[0] : undefined;
  for (const unitId of endingUnits(shape)) await endUnit(directory, unitId, heir, effectiveOn);
  const legalDocument = input.legalDocument.normalize('NFC').trim();
  const recorded = { id: newId(), ...shape, legalDocument, effectiveOn };
  await insertSuccession(directory, recorded);
  return recorded;
}

function idOf(to: Successor): string {
  return to.unitId ?? to.newUnitId ?? newId();
}

export async function auditSuccession(
  tx: Tx,
  scope: AuthorizedScope,
  { id, ...detail }: RecordedSuccession,
  action = 'directory.recordSuccession',
): Promise<void> {
  await appendAudit(tx, scope, { action, subject: { type: 'succession', id }, detail });
}

async function openSuccessor(
  tx: DirectoryTx,
  successor: Successor & { id: string },
  effectiveOn: CalendarDate,
): Promise<void> {
  if (successor.unitId === undefined) {
    await tx.insertInto('directory.unit').values({ id: successor.id }).execute();
    await openVersion(tx, successor.id, successor.facts, effectiveOn);
    return;
  }
  const { changes } = successor;
  const current = await getOpenVersion(tx, successor.unitId);
  if (changes === undefined) return;
  await endVersion(tx, successor.unitId, effectiveOn);
  await openVersion(tx, successor.unitId, { ...current, ...changes }, effectiveOn);
}

/** Its children pass to the one successor of a merge; otherwise they must have gone before it. */
async function endUnit(
  tx: DirectoryTx,
  unitId: string,
  heir: string | undefined,
  effectiveOn: CalendarDate,
): Promise<void> {
  await endVersion(tx, unitId, effectiveOn);
  const children = await tx
    .selectFrom('directory.unit_version')
    .select('unit_id')
    .where('parent_id', '=', unitId)
    .where('valid_to', 'is', null)
    .execute();
  for (const child of children) {
    if (heir === undefined) {
      throw new DirectoryError('SUCCESSION_LEAVES_CHILDREN', 'units below it have no place yet');
    }
    const facts = await getOpenVersion(tx, child.unit_id);
    await endVersion(tx, child.unit_id, effectiveOn);
    await openVersion(tx, child.unit_id, { ...facts, parentId: heir }, effectiveOn);
  }
  await tx
    .updateTable('directory.post')
    .set({ valid_to: addDays(effectiveOn, -1) })
    .where((where) => where.or([where('unit_id', '=', unitId), where('agency_id', '=', unitId)]))
    .where(sql<boolean>`valid_from < ${effectiveOn}::date`)
    .where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${effectiveOn}::date`)
    .execute();
}

async function endVersion(tx: DirectoryTx, unitId: string, effectiveOn: CalendarDate) {
  const ended = await tx
    .updateTable('directory.unit_version')
    .set({ valid_to: addDays(effectiveOn, -1) })
    .where('unit_id', '=', unitId)
    .where('valid_to', 'is', null)
    .where(sql<boolean>`valid_from < ${effectiveOn}::date`)
    .returning('unit_id')
    .executeTakeFirst();
  if (ended !== undefined) return;
  await getOpenVersion(tx, unitId);
  throw new DirectoryError('SUCCESSION_DATE_INVALID', 'takes effect before the version it ends');
}

async function insertSuccession(tx: DirectoryTx, succession: RecordedSuccession): Promise<void> {
  await tx
    .insertInto('directory.succession')
    .values({
      id: succession.id,
      kind: succession.kind,
      from_unit_ids: [...succession.from],
      to_unit_ids: succession.to,
      legal_document: succession.legalDocument,
      effective_on: succession.effectiveOn,
    })
    .execute();
}
