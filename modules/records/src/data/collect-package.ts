import { getAgency } from '@hien-luong/directory';
import { readForFiling } from '@hien-luong/documents';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { toCalendarDate, urgencyToWire } from '@hien-luong/vn';
import type { PackagedCaseFile, PackagedDocument } from '../adapters/package/package-data.ts';
import type { FiledDocument } from '../contract/index.ts';
import { type CaseFileFacts, pageCountOf } from '../rules/fold-case-file.ts';

/** A closed case file as PL VI describes it; what was recalled is described and not handed on. */
export async function collectPackage(
  tx: Tx,
  scope: AuthorizedScope,
  facts: CaseFileFacts,
  now: Date,
): Promise<PackagedCaseFile> {
  const agency = await getAgency(tx, scope.agencyId, toCalendarDate(now));
  const documents: PackagedDocument[] = [];
  for (const [index, filed] of facts.documents.entries()) {
    documents.push(await packagedDocument(tx, scope, filed, index));
  }
  return {
    agencyCode: agency.code ?? agency.code102 ?? agency.abbreviation,
    year: facts.year,
    symbol: facts.symbol,
    title: facts.title,
    retentionYears: facts.retentionYears,
    restricted: !facts.access.wholeAgency,
    creator: facts.keeper.name,
    startedOn: startOf(facts),
    endedOn: facts.endedOn ?? toCalendarDate(now),
    pageCount: pageCountOf(facts),
    description: facts.description,
    documents,
  };
}

/** The day of the first document, or of the opening where none bears a day. */
function startOf({ documents, endedOn, openedAt }: CaseFileFacts): string {
  const days = documents.flatMap(({ issuedOn }) => (issuedOn === null ? [] : [issuedOn]));
  const opened = toCalendarDate(openedAt);
  const first = days.toSorted()[0] ?? opened;
  return endedOn !== null && first > endedOn ? endedOn : first;
}

async function packagedDocument(
  tx: Tx,
  scope: AuthorizedScope,
  filed: FiledDocument,
  index: number,
): Promise<PackagedDocument> {
  const { documentId, source } = filed;
  const live =
    source === 'upload' || documentId === null
      ? null
      : await readForFiling(tx, scope, { direction: source, id: documentId });
  const files = filed.isGone || live?.isGone ? [] : filed.files;
  return {
    direction: source === 'upload' ? 'other' : source,
    typeName: filed.typeName,
    numberAndSymbol: filed.numberAndSymbol,
    issuedOn: filed.issuedOn,
    authorName: filed.authorName,
    subject: filed.subject,
    pageCount: filed.pageCount,
    note: live?.isGone ? `Đã thu hồi. ${filed.note}`.trim() : filed.note,
    signer: { title: filed.signerTitle, name: filed.signerName },
    priority: live === null ? 0 : urgencyToWire(live.urgency),
    dueOn: live?.dueOn ?? null,
    recipients: (live?.recipients ?? []).map(({ code, name }) => ({ code, name })),
    arrival: live?.arrival
      ? { number: live.arrival.number, on: toCalendarDate(live.arrival.at) }
      : null,
    traces: live?.traces ?? [],
    files: files.map((file, position) => ({ ...file, path: pathOf(file.name, index, position) })),
  };
}

/** Names of our own: what a file was called is in the XML. */
function pathOf(name: string, index: number, position: number): string {
  const ending = /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? 'bin';
  return `van-ban/${String(index + 1).padStart(3, '0')}-${position + 1}.${ending}`;
}
