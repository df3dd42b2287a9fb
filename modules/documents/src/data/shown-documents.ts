import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { DocumentsError } from '../documents-error.ts';
import { documentsTx } from './tables.ts';

type Shown = { id: string; version: number; sha256: string };

/** Showing it again changes nothing. Answers whether it was new. */
export async function insertShown(
  tx: Tx,
  scope: AuthorizedScope,
  { id, sha256, version }: Shown,
): Promise<boolean> {
  const inserted = await documentsTx(tx)
    .insertInto('documents.shown')
    .values({
      agency_id: scope.agencyId,
      document_id: id,
      version,
      person_id: scope.personId,
      sha256,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('document_id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Throws `NOT_SHOWN` unless this person was shown this file of this version. */
export async function requireShown(
  tx: Tx,
  scope: AuthorizedScope,
  { id, sha256, version }: Shown,
): Promise<void> {
  const shown = await documentsTx(tx)
    .selectFrom('documents.shown')
    .select('sha256')
    .where('agency_id', '=', scope.agencyId)
    .where('document_id', '=', id)
    .where('version', '=', version)
    .where('person_id', '=', scope.personId)
    .executeTakeFirst();
  if (shown?.sha256 === sha256) return;
  throw new DocumentsError('NOT_SHOWN', 'the signer has not been shown the file');
}
