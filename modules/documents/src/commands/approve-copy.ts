import { resolveSigner } from '@hien-luong/directory';
import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { DocumentsError } from '../documents-error.ts';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';

/**
 * The competent person decides that the copy is made; from here on it is the clerk's. Who signed for
 * whom is asked anew, since a delegation may have ended since. Throws `NOT_THE_SIGNER_FORBIDDEN`,
 * `SIGNER_NOT_COMPETENT`.
 * @law NĐ 30/2020/NĐ-CP Đ.27 k.1
 */
export async function approveCopy(
  platform: Platform,
  scope: AuthorizedScope,
  document: VersionedDocument,
): Promise<ChangedDocument> {
  const facts = await actOnOutgoing(
    platform,
    scope,
    document,
    'approveCopy',
    async ({ tx, record, now }) => {
      const { capacity, signerPostId } = record.facts.fields;
      const { postId: _postId, ...authority } = await resolveSigner(
        tx,
        { agencyId: scope.agencyId, postId: signerPostId, capacity },
        toCalendarDate(now),
      );
      if (authority.personId !== scope.personId) {
        throw new DocumentsError('NOT_THE_SIGNER_FORBIDDEN', 'another person decides');
      }
      return { action: 'copyApproved', detail: { authority } };
    },
  );
  return { id: document.id, version: facts.version };
}
