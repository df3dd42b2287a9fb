import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { recordsTx } from '../data/tables.ts';
import { actOnCaseFile, type Changed, type Versioned } from './act-on-case-file.ts';
import { checkFiled } from './describe-filed.ts';

/** Takes a document out of an open case file; that it was in it stays in the history. */
export async function takeOutFiled(
  platform: Platform,
  scope: AuthorizedScope,
  { filedId, id, version }: Versioned & { filedId: string },
): Promise<Changed> {
  const facts = await actOnCaseFile(
    platform,
    scope,
    { id, version },
    'file',
    async ({ tx, record }) => {
      const { documentId } = checkFiled(record.facts, filedId);
      if (documentId !== null) {
        await recordsTx(tx)
          .deleteFrom('records.filed_document')
          .where('agency_id', '=', scope.agencyId)
          .where('case_file_id', '=', id)
          .where('document_id', '=', documentId)
          .execute();
      }
      return { action: 'takenOut', detail: { filedId } };
    },
  );
  return { id, version: facts.version };
}
