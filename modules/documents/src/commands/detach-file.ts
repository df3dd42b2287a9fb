import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { DocumentsError } from '../documents-error.ts';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';

/** Takes a file off a draft; its bytes stay, for the history that names them. */
export async function detachFile(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, fileId }: VersionedDocument & { fileId: string },
): Promise<ChangedDocument> {
  const facts = await actOnOutgoing(platform, scope, { id, version }, 'edit', ({ record }) => {
    if (!record.facts.files.some((file) => file.id === fileId)) {
      throw new DocumentsError('DOCUMENT_NOT_FOUND', 'no such file on this draft');
    }
    return { action: 'detached', detail: { fileId } };
  });
  return { id, version: facts.version };
}
