import { inspectPdf, prepareForSigning } from '@hien-luong/pdf-sign';
import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { checkElsewhere, prepareSigning, type SigningOrder } from '@hien-luong/trust';
import type { ElsewhereChoice, PreparedSigning } from '@hien-luong/trust/contract';
import { reserveNumber, SEALING_SUBJECT } from '../data/number-document.ts';
import { DocumentsError } from '../documents-error.ts';
import type { IssueNumber, OutgoingFacts } from '../rules/fold-outgoing.ts';
import type { StoredFile } from '../rules/outgoing-action.ts';
import { cornerBox } from '../typeset/place-boxes.ts';
import { readForAct, type VersionedDocument } from './act-on-outgoing.ts';
import { checkIssueDate, fieldValuesOf, freeName, inspectBeforeSeal } from './seal-document.ts';
import { auditRefusal, FIELDS } from './sign-document.ts';
import { sizeOf } from './submit-draft.ts';

type PrepareSealInput = VersionedDocument & {
  by: ElsewhereChoice;
  number?: number | undefined;
  heldNumberId?: string | undefined;
  issuedOn: string;
};

/** What is needed again at the end: the number that stands on the pages, and whose files these are. */
export type SealDetail = { issue: IssueNumber; fileIds: string[] };

/**
 * Numbers and dates a signed document for the clerk to seal it with a program elsewhere, and hands
 * out its files. The number is kept for it until the files come back or the time is over; nobody
 * else gets it meanwhile, and it is taken only with the seal. A refusal is audited too.
 * @law NĐ 30/2020/NĐ-CP Đ.14
 */
export async function prepareSeal(
  platform: Platform,
  scope: AuthorizedScope,
  { by, number, heldNumberId, issuedOn, ...document }: PrepareSealInput,
): Promise<PreparedSigning & { numberAndSymbol: string }> {
  try {
    const over = await inspectBeforeSeal(platform, scope, document);
    const elsewhere = await checkElsewhere(platform, scope, by, over);
    return await platform.db.write(scope, async (tx) => {
      const facts = await readForAct(tx, scope, document, 'seal');
      const now = platform.clock.now();
      checkIssueDate(facts, issuedOn, now);
      const issue = await reserveNumber(tx, scope, facts, {
        id: document.id,
        number,
        heldNumberId,
        issuedOn,
        now,
      });
      const { files, fileIds } = await filesToSeal(platform, facts, issue);
      const detail: SealDetail = { issue, fileIds };
      const subject = { type: SEALING_SUBJECT, ...document };
      const order = { elsewhere, subject, detail, files };
      const prepared = await prepareSigning(platform, tx, scope, order);
      return { ...prepared, numberAndSymbol: issue.numberAndSymbol };
    });
  } catch (error) {
    await auditRefusal(platform, scope, 'documents.seal.refused', document.id, error);
    throw error;
  }
}

type FileToSeal = SigningOrder['files'][number];

async function filesToSeal(platform: Platform, facts: OutgoingFacts, issue: IssueNumber) {
  const files: FileToSeal[] = [];
  const fileIds: string[] = [];
  for (const file of facts.files) {
    if (file.mediaType !== 'application/pdf') continue;
    const pdf = await platform.files.read(file.sha256);
    files.push(
      file.role === 'main' ? mainToSeal(facts, issue, file, pdf) : attachmentToSeal(file, pdf),
    );
    fileIds.push(file.id);
  }
  return { files, fileIds };
}

function mainToSeal(
  { submission }: OutgoingFacts,
  issue: IssueNumber,
  { name }: StoredFile,
  pdf: Uint8Array,
): FileToSeal {
  if (submission === null) throw new DocumentsError('NOT_IN_STATE', 'nothing was submitted');
  const { boxes, typeset } = submission;
  const prepared = prepareForSigning(pdf, {
    fieldValues: fieldValuesOf(boxes, issue, typeset),
    reservedSignature: { name: FIELDS.agency, ...boxes.seal },
  });
  return { act: 'seal', name, pdf: prepared };
}

/** The corner where the agency's signature on a separate attachment belongs. */
function attachmentToSeal({ name }: StoredFile, pdf: Uint8Array): FileToSeal {
  const { pages, signatureFields, textFields } = inspectPdf(pdf);
  const [page] = pages;
  if (page === undefined) return { act: 'sealAttachment', name, pdf };
  const taken = new Set([...textFields, ...signatureFields.map((field) => field.name)]);
  const place = { name: freeName(FIELDS.agency, taken), ...cornerBox(sizeOf(page.mediaBox)) };
  const prepared = prepareForSigning(pdf, { reservedSignature: place });
  return { act: 'sealAttachment', name, pdf: prepared };
}
