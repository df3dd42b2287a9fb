import type { Upload } from '../contract.ts';
import type { Tx } from '../database/database.ts';
import { PlatformError } from '../platform-error.ts';
import type { Scope } from '../scope/scope.ts';

/** @throws PlatformError `UPLOAD_NOT_FOUND`, also for an upload of another agency. */
export async function findUpload(tx: Tx, scope: Scope, uploadId: string): Promise<Upload> {
  const row = await tx
    .selectFrom('platform.upload')
    .select(['id', 'name', 'media_type', 'size', 'sha256'])
    .where('id', '=', uploadId)
    .where('agency_id', '=', scope.agencyId)
    .executeTakeFirst();
  if (!row) throw new PlatformError('UPLOAD_NOT_FOUND', `No upload ${uploadId} in this agency`);
  const { media_type: mediaType, size, ...rest } = row;
  return { ...rest, mediaType, size: Number(size) };
}
