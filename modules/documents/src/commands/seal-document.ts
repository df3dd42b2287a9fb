import { inspectPdf } from '@hien-luong/pdf-sign';
import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import {
  type OpenedKey,
  openAgencyKey,
  sealAttachmentAsAgency,
  sealPdfAsAgency,
} from '@hien-luong/trust';
import {
  documentNumberAndSymbol,
  formatOfficialDate,
  parseCalendarDate,
  toCalendarDate,
} from '@hien-luong/vn';
import { allocateNumber } from '../data/allocate-number.ts';
import { documentsTx } from '../data/tables.ts';
import { DocumentsError } from '../documents-error.ts';
import type { DocumentBoxes } from '../rules/document-boxes.ts';
import type { IssueNumber, OutgoingFacts } from '../rules/fold-outgoing.ts';
import { findIssueDateFault, OUTGOING_SERIES, yearOf } from '../rules/numbering.ts';
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
import { auditRefusal, FIELDS, mainFileOf } from './sign-document.ts';
import { sizeOf } from './submit-draft.ts';

type SealInput = VersionedDocument & { pin: string; number?: number | undefined; issuedOn: string };

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
  { pin, number, issuedOn, ...document }: SealInput,
): Promise<ChangedDocument & { numberAndSymbol: string }> {
  try {
    const key = await openSeal(platform, scope, document, pin);
    const facts = await actOnOutgoing(
      platform,
      scope,
      document,
      'seal',
      async ({ tx, record, now }) => {
        checkIssueDate(record.facts, issuedOn, now);
        const issue = await numberDocument(tx, scope, record.facts, { number, issuedOn });
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
  pin: string,
): Promise<OpenedKey> {
  const facts = await inspectBeforeAct(platform, scope, document, 'seal');
  if (facts.submission === null) throw new DocumentsError('NOT_IN_STATE', 'nothing was submitted');
  return openAgencyKey(platform, scope, {
    pin,
    pdf: await platform.files.read(mainFileOf(facts).sha256),
    requiredSignerPersonId: facts.submission.authority.personId,
  });
}

function checkIssueDate(facts: OutgoingFacts, issuedOn: string, now: Date): void {
  if (facts.signedAt === null) throw new DocumentsError('NOT_IN_STATE', 'not signed');
  const fault = findIssueDateFault(parseCalendarDate(issuedOn), {
    signedOn: toCalendarDate(facts.signedAt),
    today: toCalendarDate(now),
  });
  if (fault === undefined) return;
  throw new DocumentsError('ISSUE_DATE_INVALID', fault, { details: { fault, issuedOn } });
}

async function numberDocument(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  facts: OutgoingFacts,
  { number: wanted, issuedOn }: { number: number | undefined; issuedOn: string },
): Promise<IssueNumber> {
  const { submission, draftingUnit, fields } = facts;
  if (submission === null) throw new DocumentsError('NOT_IN_STATE', 'nothing was submitted');
  const year = yearOf(parseCalendarDate(issuedOn));
  const series = OUTGOING_SERIES;
  const number = await allocateNumber(tx, {
    agencyId,
    series,
    year,
    wanted,
    isTaken: async (candidate) => {
      const row = await documentsTx(tx)
        .selectFrom('documents.outgoing')
        .select('id')
        .where('agency_id', '=', agencyId)
        .where('series', '=', series)
        .where('number_year', '=', year)
        .where('number', '=', candidate)
        .executeTakeFirst();
      return row !== undefined;
    },
  });
  const numberAndSymbol = documentNumberAndSymbol({
    number,
    kind: fields.kind,
    agencyAbbreviation: submission.authority.abbreviation,
    draftingUnit,
  });
  return { series, year, number, numberAndSymbol, issuedOn };
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
  const files: StoredFile[] = [];
  for (const file of sealing.facts.files) {
    if (file.role === 'main') files.push(await sealMain(sealing, file));
    else files.push(await sealAttachment(sealing, file));
  }
  return files;
}

async function sealMain(sealing: Sealing, main: StoredFile): Promise<StoredFile> {
  const { platform, tx, scope, facts, issue, key } = sealing;
  if (facts.submission === null) throw new DocumentsError('NOT_IN_STATE', 'nothing was submitted');
  const { authority, boxes, typeset } = facts.submission;
  const image = drawSeal({ name: authority.agencyName, parentName: authority.parentAgencyName });
  const sealed = await sealPdfAsAgency(platform, tx, scope, key, {
    pdf: await platform.files.read(main.sha256),
    fieldName: FIELDS.agency,
    appearance: { ...boxes.seal, pdf: image },
    fieldValues: fieldValuesOf(boxes, issue, typeset),
  });
  return { ...main, ...(await platform.files.put(sealed.pdf, { maxBytes: sealed.pdf.length })) };
}

/** Number, day and month as the page says them; on a page from elsewhere the first says them all. */
function fieldValuesOf(boxes: DocumentBoxes, issue: IssueNumber, typeset: boolean) {
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
    value(FIELDS.day, boxes.day, shown[1] ?? '', 'italic'),
    value(FIELDS.month, boxes.month, shown[2] ?? '', 'italic'),
  ];
}

/** Only a PDF can bear the signature; other files go as they are, named by the signed document. */
async function sealAttachment(sealing: Sealing, file: StoredFile): Promise<StoredFile> {
  if (file.mediaType !== 'application/pdf') return file;
  const { platform, tx, scope, issue, key, now } = sealing;
  const pdf = await platform.files.read(file.sha256);
  const { pages, signatureFields, textFields } = inspectPdf(pdf);
  const [page] = pages;
  if (page === undefined) return file;
  const taken = new Set([...textFields, ...signatureFields.map(({ name }) => name)]);
  const box = cornerBox(sizeOf(page.mediaBox));
  const line = attachmentSignatureLine(issue.numberAndSymbol, now);
  const sealed = await sealAttachmentAsAgency(platform, tx, scope, key, {
    pdf,
    fieldName: freeName(FIELDS.agency, taken),
    appearance: { ...box, pdf: drawTextLine(line, box.rect, { size: 10 }) },
  });
  return { ...file, ...(await platform.files.put(sealed.pdf, { maxBytes: sealed.pdf.length })) };
}

/** An attachment may itself be a document that an agency sealed: its seal keeps its name. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? wanted : `${wanted}${copy}`;
    if (!taken.has(name)) return name;
  }
}
