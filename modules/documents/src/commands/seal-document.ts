import { inspectPdf } from '@hien-luong/pdf-sign';
import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import {
  type OpenedKey,
  openAgencyKey,
  type SealOrder,
  sealFilesAsAgency,
} from '@hien-luong/trust';
import { formatOfficialDate, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { numberDocument } from '../data/number-document.ts';
import { DocumentsError } from '../documents-error.ts';
import type { DocumentBoxes } from '../rules/document-boxes.ts';
import type { IssueNumber, OutgoingFacts } from '../rules/fold-outgoing.ts';
import { findIssueDateFault } from '../rules/numbering.ts';
import type { StoredFile } from '../rules/outgoing-action.ts';
import { attachmentSignatureLine } from '../typeset/attachment-signature-line.ts';
import { drawSeal } from '../typeset/draw-seal.ts';
import { drawTextLine } from '../typeset/draw-text-line.ts';
import { cornerBox } from '../typeset/place-boxes.ts';
import {
  actOnOutgoing,
  type ChangedDocument,
  inspectBeforeAct,
  type VersionedDocument,
} from './act-on-outgoing.ts';
import { auditRefusal, type Consented, FIELDS, mainFileOf } from './sign-document.ts';
import { sizeOf } from './submit-draft.ts';

type SealInput = VersionedDocument &
  Consented & {
    number?: number | undefined;
    heldNumberId?: string | undefined;
    issuedOn: string;
  };

/**
 * The clerk numbers and dates a signed document and signs it for the agency, and every attachment
 * in a file of its own as well. Number, fields, signatures and history are one transaction: where
 * one fails there is no number. A refusal is audited too.
 * @law NĐ 30/2020/NĐ-CP Đ.14
 * @law NĐ 30/2020/NĐ-CP Đ.33
 */
export async function sealDocument(
  platform: Platform,
  scope: AuthorizedScope,
  { pin, otp, by, number, heldNumberId, issuedOn, ...document }: SealInput,
): Promise<ChangedDocument & { numberAndSymbol: string }> {
  try {
    const key = await openSeal(platform, scope, document, { pin, otp, by });
    const facts = await actOnOutgoing(
      platform,
      scope,
      document,
      'seal',
      async ({ tx, record, now }) => {
        checkIssueDate(record.facts, issuedOn, now);
        const wish = { id: document.id, number, heldNumberId, issuedOn, now };
        const issue = await numberDocument(tx, scope, record.facts, wish);
        const files = await sealFiles({
          platform,
          tx,
          scope,
          facts: record.facts,
          issue,
          key,
          now,
        });
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

/** The agency's key opens only over the signature of the person whom the page names. */
async function openSeal(
  platform: Platform,
  scope: AuthorizedScope,
  document: VersionedDocument,
  consent: Consented,
): Promise<OpenedKey> {
  const { signatures, ...over } = await inspectBeforeSeal(platform, scope, document);
  return openAgencyKey(platform, scope, { ...consent, ...over, signatures });
}

/** What is sealed, over whose signature, and how many files get the agency's. */
export async function inspectBeforeSeal(
  platform: Platform,
  scope: AuthorizedScope,
  document: VersionedDocument,
): Promise<{ pdf: Uint8Array; requiredSignerPersonId: string; signatures: number }> {
  const facts = await inspectBeforeAct(platform, scope, document, 'seal');
  if (facts.submission === null) throw new DocumentsError('NOT_IN_STATE', 'nothing was submitted');
  return {
    pdf: await platform.files.read(mainFileOf(facts).sha256),
    requiredSignerPersonId: facts.submission.authority.personId,
    signatures: facts.files.filter(({ mediaType }) => mediaType === 'application/pdf').length,
  };
}

export function checkIssueDate(facts: OutgoingFacts, issuedOn: string, now: Date): void {
  if (facts.signedAt === null) throw new DocumentsError('NOT_IN_STATE', 'not signed');
  const fault = findIssueDateFault(parseCalendarDate(issuedOn), {
    signedOn: toCalendarDate(facts.signedAt),
    today: toCalendarDate(now),
  });
  if (fault === undefined) return;
  throw new DocumentsError('ISSUE_DATE_INVALID', fault, { details: { fault, issuedOn } });
}

type Sealing = {
  platform: Platform;
  tx: Tx;
  scope: AuthorizedScope;
  facts: OutgoingFacts;
  issue: IssueNumber;
  key: OpenedKey;
  now: Date;
};

async function sealFiles(sealing: Sealing): Promise<StoredFile[]> {
  const { platform, tx, scope, facts, key } = sealing;
  const placed = await Promise.all(facts.files.map((file) => placeSeal(sealing, file)));
  const orders = placed.filter((order) => order !== undefined);
  const sealed = await sealFilesAsAgency(platform, tx, scope, key, orders);
  const files: StoredFile[] = [];
  for (const [index, file] of facts.files.entries()) {
    const order = placed[index];
    const done = order && sealed[orders.indexOf(order)];
    if (done === undefined) files.push(file);
    else {
      const stored = await platform.files.put(done.pdf, { maxBytes: done.pdf.length });
      files.push({ ...file, ...stored });
    }
  }
  return files;
}

/** Only a PDF can bear the signature; other files go as they are, named by the signed document. */
async function placeSeal(sealing: Sealing, file: StoredFile): Promise<SealOrder | undefined> {
  if (file.mediaType !== 'application/pdf') return undefined;
  const pdf = await sealing.platform.files.read(file.sha256);
  return file.role === 'main' ? placeOnMain(sealing, pdf) : placeOnAttachment(sealing, pdf);
}

function placeOnMain({ facts, issue }: Sealing, pdf: Uint8Array): SealOrder {
  if (facts.submission === null) throw new DocumentsError('NOT_IN_STATE', 'nothing was submitted');
  const { authority, boxes, typeset } = facts.submission;
  const image = drawSeal({ name: authority.agencyName, parentName: authority.parentAgencyName });
  return {
    act: 'seal',
    pdf,
    fieldName: FIELDS.agency,
    appearance: { ...boxes.seal, pdf: image },
    fieldValues: fieldValuesOf(boxes, issue, typeset),
  };
}

function placeOnAttachment({ issue, now }: Sealing, pdf: Uint8Array): SealOrder | undefined {
  const { pages, signatureFields, textFields } = inspectPdf(pdf);
  const [page] = pages;
  if (page === undefined) return undefined;
  const taken = new Set([...textFields, ...signatureFields.map(({ name }) => name)]);
  const box = cornerBox(sizeOf(page.mediaBox));
  const line = attachmentSignatureLine(issue.numberAndSymbol, now);
  return {
    act: 'sealAttachment',
    pdf,
    fieldName: freeName(FIELDS.agency, taken),
    appearance: { ...box, pdf: drawTextLine(line, box.rect, { size: 10 }) },
  };
}

/** Number, day and month as the page says them; on a page from elsewhere the first says them all. */
export function fieldValuesOf(boxes: DocumentBoxes, issue: IssueNumber, typeset: boolean) {
  const [, day = '', , month = ''] = formatOfficialDate(parseCalendarDate(issue.issuedOn)).split(
    ' ',
  );
  const [number = ''] = issue.numberAndSymbol.split('/');
  const value = (
    name: string,
    box: { rect: DocumentBoxes['number']['rect'] },
    text: string,
    style: 'normal' | 'italic',
  ) => ({
    name,
    value: text,
    appearance: drawTextLine(text, box.rect, { size: 13, style }),
  });
  const shown = typeset ? [number, day, month] : [`Số: ${issue.numberAndSymbol}`, `${day}/`, month];
  return [
    value(FIELDS.number, boxes.number, shown[0] ?? '', 'normal'),
    ...(boxes.day === null ? [] : [value(FIELDS.day, boxes.day, shown[1] ?? '', 'italic')]),
    ...(boxes.month === null ? [] : [value(FIELDS.month, boxes.month, shown[2] ?? '', 'italic')]),
  ];
}

/** An attachment may itself be a document that an agency sealed: its seal keeps its name. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? wanted : `${wanted}${copy}`;
    if (!taken.has(name)) return name;
  }
}
