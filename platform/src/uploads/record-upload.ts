import type { Upload } from '../contract.ts';
import type { Tx } from '../database/database.ts';
import { newId } from '../new-id.ts';
import type { AuthorizedScope } from '../scope/scope.ts';

/** Remembers under what name and by whom a stored file came in. */
export async function recordUpload(
  tx: Tx,
  scope: AuthorizedScope,
  file: Omit<Upload, 'id'>,
): Promise<Upload> {
  const upload: Upload = { id: newId(), ...file, name: file.name.normalize('NFC') };
  await tx
    .insertInto('platform.upload')
    .values({
      id: upload.id,
      agency_id: scope.agencyId,
      person_id: scope.personId,
      name: upload.name,
      media_type: upload.mediaType,
      size: upload.size,
      sha256: upload.sha256,
    })
    .execute();
  return upload;
}
