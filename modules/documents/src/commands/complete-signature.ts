import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { takeSignedFiles } from '@hien-luong/trust';
import { DocumentsError } from '../documents-error.ts';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';
import { SIGNING_SUBJECT } from './prepare-signature.ts';
import { auditRefusal, checkStillCompetent, mainFileOf } from './sign-document.ts';

/**
 * The document is signed with the file that came back from elsewhere: the act of `signDocument`,
 * in one transaction, judged again. A document that changed meanwhile is `DRAFT_STALE`.
 * @law NĐ 30/2020/NĐ-CP Đ.13
 */
export async function completeSignature(
  platform: Platform,
  scope: AuthorizedScope,
  { signingId, ...document }: VersionedDocument & { signingId: string },
): Promise<ChangedDocument> {
  try {
    const facts = await actOnOutgoing(
      platform,
      scope,
      document,
      'sign',
      async ({ tx, record, now }) => {
        await checkStillCompetent(tx, scope, record.facts, now);
        const { submission } = record.facts;
        const subject = { type: SIGNING_SUBJECT, ...document };
        const { files } = await takeSignedFiles(platform, tx, scope, { id: signingId, subject });
        const [signed] = files;
        if (submission === null || signed === undefined) {
          throw new DocumentsError('NOT_IN_STATE', 'nothing was submitted');
        }
        const { sha256, size } = signed;
        const main = { ...mainFileOf(record.facts), sha256, size };
        return { action: 'signed', detail: { main, capacity: submission.authority.capacity } };
      },
    );
    return { id: document.id, version: facts.version };
  } catch (error) {
    await auditRefusal(platform, scope, 'documents.sign.refused', document.id, error);
    throw error;
  }
}
