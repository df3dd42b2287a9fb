import { type AuthorizedScope, newId, type Platform } from '@hien-luong/platform';
import { sql } from 'kysely';
import type { UnitFactsInput, UnitKind } from '../contract/index.ts';
import { getAdministrator, requireUnitCare } from '../data/administrator.ts';
import { nameConflicts } from '../data/name-conflicts.ts';
import { type DirectoryTx, directoryTx } from '../data/tables.ts';
import { getOpenVersion } from '../data/unit-versions.ts';
import { fitCodes, mayStandUnder } from '../rules/administration.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { auditSuccession, writeSuccession } from './record-succession.ts';

export type EstablishUnitInput = UnitFactsInput & {
  kind: UnitKind;
  parentId: string | null;
  legalDocument: string;
  effectiveOn: string;
};

/** A unit that begins with a day, by a legal document; the last of its kind in lists. */
export async function establishUnit(
  platform: Platform,
  scope: AuthorizedScope,
  { legalDocument, effectiveOn, ...facts }: EstablishUnitInput,
): Promise<{ id: string }> {
  const by = getAdministrator(scope);
  requireUnitCare(by, facts);
  if (!fitCodes(facts.kind, [facts.code, facts.code102, facts.statisticalCode])) {
    throw new DirectoryError('UNIT_CODE_INVALID', 'a division has no code');
  }
  return await nameConflicts(
    platform.db.write(scope, async (tx) => {
      const directory = directoryTx(tx);
      await checkParent(directory, facts);
      const position = await nextPosition(directory, facts.kind);
      const unitId = newId();
      const recorded = await writeSuccession(directory, {
        kind: 'establish',
        from: [],
        to: [{ newUnitId: unitId, facts: { ...facts, codeIsDemo: false, position } }],
        legalDocument,
        effectiveOn,
      });
      await auditSuccession(tx, scope, recorded, 'directory.establishUnit');
      return { id: unitId };
    }),
  );
}

async function checkParent(
  tx: DirectoryTx,
  { kind, parentId }: Pick<EstablishUnitInput, 'kind' | 'parentId'>,
): Promise<void> {
  const parent = parentId === null ? null : await getOpenVersion(tx, parentId);
  if (mayStandUnder(kind, parent?.kind ?? null)) return;
  throw new DirectoryError('UNIT_PARENT_INVALID', `no ${kind} below ${parent?.kind ?? 'nothing'}`);
}

async function nextPosition(tx: DirectoryTx, kind: UnitKind): Promise<number> {
  const row = await tx
    .selectFrom('directory.unit_version')
    .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return row.next;
}
