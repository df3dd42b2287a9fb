import { prepareForSigning } from '@hien-luong/pdf-sign';
import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { checkElsewhere, prepareSigning } from '@hien-luong/trust';
import type { ElsewhereChoice, PreparedSigning } from '@hien-luong/trust/contract';
import { DocumentsError } from '../documents-error.ts';
import type { OutgoingFacts } from '../rules/fold-outgoing.ts';
import { inspectBeforeAct, readForAct, type VersionedDocument } from './act-on-outgoing.ts';
import {
  auditRefusal,
  blankFields,
  checkStillCompetent,
  FIELDS,
  mainFileOf,
} from './sign-document.ts';

/** Under what a document that waits for a person's signature is handed out. */
export const SIGNING_SUBJECT = 'outgoing.sign';

/**
 * Hands out the document as it is to be signed by a program elsewhere: the pages, the empty fields
 * for number and date, and the signature's place. Nothing of the document changes by it, and
 * preparing twice gives the same file. A refusal is audited too.
 * @law NĐ 30/2020/NĐ-CP Đ.13
 */
export async function prepareSignature(
  platform: Platform,
  scope: AuthorizedScope,
  { by, ...document }: VersionedDocument & { by: ElsewhereChoice },
): Promise<PreparedSigning> {
  try {
    await inspectBeforeAct(platform, scope, document, 'sign');
    const elsewhere = await checkElsewhere(platform, scope, by);
    return await platform.db.write(scope, async (tx) => {
      const facts = await readForAct(tx, scope, document, 'sign');
      await checkStillCompetent(tx, scope, facts, platform.clock.now());
      const main = mainFileOf(facts);
      const pdf = fileToSign(facts, await platform.files.read(main.sha256));
      return await prepareSigning(platform, tx, scope, {
        elsewhere,
        subject: { type: SIGNING_SUBJECT, ...document },
        files: [{ act: 'sign', name: main.name, pdf }],
      });
    });
  } catch (error) {
    await auditRefusal(platform, scope, 'documents.sign.refused', document.id, error);
    throw error;
  }
}

function fileToSign({ submission }: OutgoingFacts, pdf: Uint8Array): Uint8Array {
  if (submission === null) throw new DocumentsError('NOT_IN_STATE', 'nothing was submitted');
  const { boxes } = submission;
  return prepareForSigning(pdf, {
    textFields: blankFields(boxes),
    reservedSignature: { name: FIELDS.person, ...boxes.signature },
  });
}
