import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { type TakenSigning, takeSignedFiles } from '@hien-luong/trust';
import { SEALING_SUBJECT, takeNumber } from '../data/number-document.ts';
import { DocumentsError } from '../documents-error.ts';
import type { StoredFile } from '../rules/outgoing-action.ts';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';
import type { SealDetail } from './prepare-seal.ts';
import { checkIssueDate } from './seal-document.ts';
import { auditRefusal } from './sign-document.ts';

/**
 * The document is numbered and sealed with the files that came back from elsewhere: the act of
 * `sealDocument`, in one transaction, judged again. A document that changed meanwhile is
 * `DRAFT_STALE`; a number that was given away after the time was over is `NUMBER_TAKEN`.
 * @law NĐ 30/2020/NĐ-CP Đ.14
 * @law NĐ 30/2020/NĐ-CP Đ.33
 */
export async function completeSeal(
  platform: Platform,
  scope: AuthorizedScope,
  { signingId, ...document }: VersionedDocument & { signingId: string },
): Promise<ChangedDocument & { numberAndSymbol: string }> {
  try {
    const facts = await actOnOutgoing(
      platform,
      scope,
      document,
      'seal',
      async ({ tx, record, now }) => {
        const subject = { type: SEALING_SUBJECT, ...document };
        const taken = await takeSignedFiles(platform, tx, scope, { id: signingId, subject });
        // Written by `prepareSeal` alone, in a table that is only ever added to.
        const { issue, fileIds } = taken.detail as SealDetail;
        checkIssueDate(record.facts, issue.issuedOn, now);
        await takeNumber(tx, scope, issue, { documentId: document.id, now });
        const files = withSealed(record.facts.files, fileIds, taken.files);
        return { action: 'sealed', detail: { ...issue, files } };
      },
    );
    const numberAndSymbol = facts.issue?.numberAndSymbol ?? '';
    return { id: document.id, version: facts.version, numberAndSymbol };
  } catch (error) {
    await auditRefusal(platform, scope, 'documents.seal.refused', document.id, error);
    throw error;
  }
}

function withSealed(
  files: readonly StoredFile[],
  fileIds: readonly string[],
  taken: TakenSigning['files'],
): StoredFile[] {
  if (fileIds.length !== taken.length) {
    throw new DocumentsError('NOT_IN_STATE', 'another number of files came back');
  }
  return files.map((file) => {
    const sealed = taken[fileIds.indexOf(file.id)];
    return sealed ? { ...file, sha256: sealed.sha256, size: sealed.size } : file;
  });
}
