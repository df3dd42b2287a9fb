import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { compareFile } from '@hien-luong/trust';
import type { RevisionComparison } from '@hien-luong/trust/contract';
import { findIncomingFile, findOutgoingFile } from './find-served-file.ts';

type Order = { direction: 'incoming' | 'outgoing'; id: string; fileId: string; revision: number };

/**
 * A file of a document beside what was signed of it. Pages are shown, so it is audited as a reading.
 * Throws what finding a file throws, and `REVISION_NOT_FOUND`.
 */
export async function compareServedFile(
  platform: Platform,
  scope: AuthorizedScope,
  { direction, id, fileId, revision }: Order,
): Promise<RevisionComparison> {
  const find = direction === 'incoming' ? findIncomingFile : findOutgoingFile;
  const { name, sha256 } = await find(platform, scope, id, fileId);
  await platform.db.write(scope, (tx) =>
    appendAudit(tx, scope, {
      action: 'documents.view',
      subject: { type: direction, id },
      detail: { name, sha256, revision },
    }),
  );
  return await compareFile(platform, await platform.files.read(sha256), { revision });
}
