import { type AuthorizedScope, appendAudit, type Platform, type Tx } from '@hien-luong/platform';
import type { DirectorySheetKind } from '../contract/index.ts';
import { enterPeople, type NamedCode } from '../data/enter-people.ts';
import { enterUnits } from '../data/enter-units.ts';
import { nameConflicts } from '../data/name-conflicts.ts';
import { type JudgedSheet, previewDirectorySheet } from '../data/preview-directory-sheet.ts';
import { type SheetFile, writeCodes } from '../data/sheet-files.ts';
import { directoryTx } from '../data/tables.ts';
import { DirectoryError } from '../rules/directory-error.ts';

export type ImportSheetInput = { kind: DirectorySheetKind; uploadId: string; digest: string };

/**
 * Enters all rows as they were previewed, in one transaction. Throws `SHEET_FAULTY` while a row has
 * a fault, `IMPORT_DUPLICATE` for a file that was imported before, `IMPORT_STALE` when the preview
 * would show something else by now.
 */
export async function importDirectorySheet(
  platform: Platform,
  scope: AuthorizedScope,
  { kind, uploadId, digest }: ImportSheetInput,
): Promise<{ count: number; codes: SheetFile | null }> {
  const { preview, judged, sha256 } = await previewDirectorySheet(platform, scope, {
    kind,
    uploadId,
  });
  if (preview.importedAt !== null) throw new DirectoryError('IMPORT_DUPLICATE', 'imported before');
  if (!preview.ready) throw new DirectoryError('SHEET_FAULTY', 'the sheet has faults');
  if (preview.digest !== digest) throw new DirectoryError('IMPORT_STALE', 'not what was previewed');
  const now = platform.clock.now();
  const count = judged.rows.length;
  const codes = await nameConflicts(
    platform.db.write(scope, async (tx) => {
      await directoryTx(tx)
        .insertInto('directory.sheet_import')
        .values({
          agency_id: scope.agencyId,
          sha256,
          kind,
          row_count: count,
          person_id: scope.personId,
        })
        .execute();
      const handed = await enter(tx, judged, now);
      await appendAudit(tx, scope, {
        action: 'directory.importSheet',
        subject: { type: 'sheet', id: sha256 },
        detail: { kind, count, accounts: handed.length },
      });
      return handed;
    }),
  );
  return { count, codes: codes.length === 0 ? null : writeCodes(codes) };
}

async function enter(tx: Tx, judged: JudgedSheet, now: Date): Promise<NamedCode[]> {
  if (judged.kind === 'people') return await enterPeople(tx, judged.rows, now);
  await enterUnits(directoryTx(tx), judged.rows);
  return [];
}
