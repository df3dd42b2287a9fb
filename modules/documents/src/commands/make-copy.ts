import { inspectPdf } from '@hien-luong/pdf-sign';
import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import { type OpenedKey, openAgencyKeyForCopy, sealCopyAsAgency } from '@hien-luong/trust';
import type { Consent, WayChoice } from '@hien-luong/trust/contract';
import { copyNumberAndSymbol, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { allocateNumber } from '../data/allocate-number.ts';
import { documentsTx } from '../data/tables.ts';
import { DocumentsError } from '../documents-error.ts';
import type { CopyFacts } from '../rules/copy-facts.ts';
import type { IssueNumber, OutgoingFacts } from '../rules/fold-outgoing.ts';
import { COPY_SERIES, yearOf } from '../rules/numbering.ts';
import { copySignatureLine } from '../typeset/copy-signature-line.ts';
import { drawCornerNote } from '../typeset/draw-corner-note.ts';
import { printCopy } from '../typeset/print-copy.ts';
import {
  actOnOutgoing,
  type ChangedDocument,
  inspectBeforeAct,
  type VersionedDocument,
} from './act-on-outgoing.ts';
import { freeName } from './seal-document.ts';
import { auditRefusal, FIELDS, mainFileOf } from './sign-document.ts';

type Opening = Consent & { by?: WayChoice | undefined };
type MakeInput = VersionedDocument & Opening & { number?: number | undefined };

/**
 * The clerk makes an approved copy: it takes the next number of the agency's copies, and an
 * electronic one the agency's signature, shown as text in its corner and not as an image; of one on
 * paper the print is prepared, to be signed and sealed by hand. All of it is one transaction.
 * @law NĐ 30/2020/NĐ-CP Đ.25
 */
export async function makeCopy(
  platform: Platform,
  scope: AuthorizedScope,
  { by, number, otp, pin, ...document }: MakeInput,
): Promise<ChangedDocument & { numberAndSymbol: string }> {
  try {
    const key = await openKeyOf(platform, scope, document, { by, otp, pin });
    const facts = await actOnOutgoing(
      platform,
      scope,
      document,
      'makeCopy',
      async ({ tx, record, now }) => {
        const copy = copyOf(record.facts);
        const issue = await numberCopy(tx, scope, { copy, wanted: number, now });
        const making = { platform, tx, scope, facts: record.facts, copy, now };
        const pdf = key ? await sealCopy(making, key) : await printOf(making, issue);
        const stored = await platform.files.put(pdf, { maxBytes: pdf.length });
        const main = { ...mainFileOf(record.facts), ...stored };
        return { action: 'copyMade', detail: { ...issue, main } };
      },
    );
    const numberAndSymbol = facts.issue?.numberAndSymbol ?? '';
    return { id: document.id, version: facts.version, numberAndSymbol };
  } catch (error) {
    await auditRefusal(platform, scope, 'documents.makeCopy.refused', document.id, error);
    throw error;
  }
}

/** Paper is sealed by hand: no key is opened for it. */
async function openKeyOf(
  platform: Platform,
  scope: AuthorizedScope,
  document: VersionedDocument,
  opening: Opening,
): Promise<OpenedKey | undefined> {
  const facts = await inspectBeforeAct(platform, scope, document, 'makeCopy');
  if (copyOf(facts).medium === 'paper') return undefined;
  const pdf = await platform.files.read(mainFileOf(facts).sha256);
  return openAgencyKeyForCopy(platform, scope, { ...opening, pdf });
}

function copyOf({ copy }: OutgoingFacts): CopyFacts {
  if (copy === null) throw new DocumentsError('NOT_IN_STATE', 'not a copy');
  return copy;
}

async function numberCopy(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  { copy, now, wanted }: { copy: CopyFacts; wanted: number | undefined; now: Date },
): Promise<IssueNumber> {
  const issuedOn = toCalendarDate(now);
  const year = yearOf(issuedOn);
  const series = COPY_SERIES;
  const isTaken = async (candidate: number) => {
    const row = await documentsTx(tx)
      .selectFrom('documents.outgoing')
      .select('id')
      .where('agency_id', '=', agencyId)
      .where('series', '=', series)
      .where('number_year', '=', year)
      .where('number', '=', candidate)
      .executeTakeFirst();
    return row !== undefined;
  };
  const number = await allocateNumber(tx, { agencyId, series, year, wanted, isTaken });
  const { abbreviation } = copy.authority;
  const numberAndSymbol = copyNumberAndSymbol({
    number,
    kind: copy.kind,
    agencyAbbreviation: abbreviation,
  });
  return { series, year, number, numberAndSymbol, issuedOn };
}

type Making = {
  platform: Platform;
  tx: Tx;
  scope: AuthorizedScope;
  facts: OutgoingFacts;
  copy: CopyFacts;
  now: Date;
};

async function sealCopy(making: Making, key: OpenedKey): Promise<Uint8Array> {
  const { copy, facts, now, platform, scope, tx } = making;
  const pdf = await platform.files.read(mainFileOf(facts).sha256);
  const inspection = inspectPdf(pdf);
  const { agencyName } = copy.authority;
  const line = copySignatureLine({ kind: copy.kind, agencyName }, now);
  const names = [...inspection.textFields, ...inspection.signatureFields.map(({ name }) => name)];
  const sealed = await sealCopyAsAgency(platform, tx, scope, key, {
    pdf,
    fieldName: freeName(FIELDS.agency, new Set(names)),
    appearance: drawCornerNote(line, inspection),
  });
  return sealed.pdf;
}

async function printOf({ copy, facts, platform }: Making, issue: IssueNumber): Promise<Uint8Array> {
  const { pdf } = printCopy(await platform.files.read(mainFileOf(facts).sha256), {
    kind: copy.kind,
    authority: copy.authority,
    numberAndSymbol: issue.numberAndSymbol,
    copiedOn: parseCalendarDate(issue.issuedOn),
    receivers: [...facts.recipients.map(({ name }) => name), ...copy.receivers],
  });
  return pdf;
}
