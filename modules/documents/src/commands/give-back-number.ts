import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { documentsTx } from '../data/tables.ts';
import { DocumentsError } from '../documents-error.ts';

/**
 * Gives a held number back: it is free again, and the register says why it was kept. Throws
 * `HELD_NUMBER_NOT_FOUND`, and `NOT_IN_STATE` once a document bears it or it was given back.
 */
export async function giveBackNumber(
  platform: Platform,
  scope: AuthorizedScope,
  { id, reason }: { id: string; reason: string },
): Promise<{ id: string }> {
  return platform.db.write(scope, async (tx) => {
    const row = await documentsTx(tx)
      .selectFrom('documents.held_number')
      .select(['document_id', 'given_back_at', 'number'])
      .where('agency_id', '=', scope.agencyId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new DocumentsError('HELD_NUMBER_NOT_FOUND', 'no such hold');
    if (row.document_id !== null || row.given_back_at !== null) {
      throw new DocumentsError('NOT_IN_STATE', 'not held any more');
    }
    await documentsTx(tx)
      .updateTable('documents.held_number')
      .set({ given_back_at: platform.clock.now(), given_back_reason: reason.normalize('NFC') })
      .where('agency_id', '=', scope.agencyId)
      .where('id', '=', id)
      .execute();
    await appendAudit(tx, scope, {
      action: 'documents.giveBackNumber',
      subject: { type: 'heldNumber', id },
      detail: { number: row.number },
    });
    return { id };
  });
}
