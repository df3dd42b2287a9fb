import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { insertShown } from '../data/shown-documents.ts';
import { DocumentsError } from '../documents-error.ts';
import { readForAct, type VersionedDocument } from './act-on-outgoing.ts';
import { mainFileOf } from './sign-document.ts';

/** The signer has the document as it will be signed on the screen; what is another file is stale. */
export async function recordShown(
  { db }: Platform,
  scope: AuthorizedScope,
  { sha256, ...document }: VersionedDocument & { sha256: string },
): Promise<void> {
  await db.write(scope, async (tx) => {
    const facts = await readForAct(tx, scope, document, 'sign');
    if (mainFileOf(facts).sha256 !== sha256) {
      throw new DocumentsError('DRAFT_STALE', 'another file is to be signed by now');
    }
    if (!(await insertShown(tx, scope, { ...document, sha256 }))) return;
    await appendAudit(tx, scope, {
      action: 'documents.show',
      subject: { type: 'outgoing', id: document.id },
      detail: { version: document.version, sha256 },
    });
  });
}
