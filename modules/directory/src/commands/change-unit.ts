import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import type { UnitFactsInput } from '../contract/index.ts';
import { getAdministrator, requireUnitCare } from '../data/administrator.ts';
import { nameConflicts } from '../data/name-conflicts.ts';
import { directoryTx } from '../data/tables.ts';
import { takeVersion } from '../data/take-version.ts';
import { getOpenVersion } from '../data/unit-versions.ts';
import { fitCodes } from '../rules/administration.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { auditSuccession, writeSuccession } from './record-succession.ts';

export type ChangeUnitInput = UnitFactsInput & {
  id: string;
  version: number;
  legalDocument: string;
  effectiveOn: string;
};

/** Another name, code or place from a day on; what was before stays what it was. */
export async function changeUnit(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, legalDocument, effectiveOn, ...changes }: ChangeUnitInput,
): Promise<void> {
  const by = getAdministrator(scope);
  await nameConflicts(
    platform.db.write(scope, async (tx) => {
      const directory = directoryTx(tx);
      const current = await getOpenVersion(directory, id);
      requireUnitCare(by, current);
      await takeVersion(directory, 'directory.unit', id, version);
      const { code, code102, statisticalCode } = changes;
      if (!fitCodes(current.kind, [code, code102, statisticalCode])) {
        throw new DirectoryError('UNIT_CODE_INVALID', 'a division has no code');
      }
      const codeIsDemo = current.codeIsDemo && code === current.code;
      const recorded = await writeSuccession(directory, {
        kind: 'rename',
        from: [id],
        to: [{ unitId: id, changes: { ...changes, codeIsDemo } }],
        legalDocument,
        effectiveOn,
      });
      await auditSuccession(tx, scope, recorded, 'directory.changeUnit');
    }),
  );
}
