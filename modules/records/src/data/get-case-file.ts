import { listRecalled } from '@hien-luong/documents';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { CaseFileDetail, FiledDocument, HistoryEntry } from '../contract/index.ts';
import { allowedCaseFileActs } from '../policy.ts';
import { RecordsError } from '../records-error.ts';
import type { CaseFileAction } from '../rules/case-file-action.ts';
import type { CaseFileFacts } from '../rules/fold-case-file.ts';
import { getCaseFileRecord, standingOf } from './case-file-record.ts';
import { caseFileRows, toCaseFileRow } from './case-file-rows.ts';

/** One case file with its documents, its history and what the post may do. Throws `CASE_FILE_NOT_FOUND`. */
export async function getCaseFile(
  tx: Tx,
  scope: AuthorizedScope,
  id: string,
  now: Date,
): Promise<CaseFileDetail> {
  const { actions, facts } = await getCaseFileRecord(tx, scope, id, { now });
  const row = await caseFileRows(tx, scope).where('f.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new RecordsError('CASE_FILE_NOT_FOUND', 'no such case file');
  return {
    ...toCaseFileRow(row, toCalendarDate(now)),
    version: facts.version,
    description: facts.description,
    construction: facts.construction,
    access: facts.access,
    documents: await presentDocuments(tx, scope, id, facts),
    keptBack: facts.keptBack,
    handOver: facts.handOver,
    place: facts.place,
    decision: facts.decision,
    packages: facts.packages.map(({ at, name, sha256, signed, size }) => ({
      at,
      name,
      sha256,
      signed,
      size,
      path: `/records/case-files/${id}/packages/${sha256}`,
    })),
    history: actions.map(historyEntry),
    acts: allowedCaseFileActs(standingOf(facts, now), scope),
  };
}

/** A recall outweighs every list of contents; of a destroyed case file only the list is left. */
async function presentDocuments(
  tx: Tx,
  scope: AuthorizedScope,
  caseFileId: string,
  { documents, state }: CaseFileFacts,
): Promise<CaseFileDetail['documents']> {
  const incoming = documents.flatMap(({ documentId, source }) =>
    source === 'incoming' && documentId !== null ? [documentId] : [],
  );
  const recalled = await listRecalled(tx, scope, incoming);
  return documents.map((document) => {
    const isGone =
      document.isGone || (document.documentId !== null && recalled.has(document.documentId));
    const files = isGone || state === 'destroyed' ? [] : document.files;
    const paths = files.map(({ id }) => pathOf(caseFileId, document, id));
    return { ...document, isGone, files, paths };
  });
}

/** A document of the agency is read where it is, by its own rules. */
function pathOf(caseFileId: string, { documentId, source }: FiledDocument, fileId: string): string {
  return source === 'upload'
    ? `/records/case-files/${caseFileId}/files/${fileId}`
    : `/documents/${source}/${documentId}/files/${fileId}`;
}

function historyEntry(act: CaseFileAction): HistoryEntry {
  return {
    seq: act.seq,
    at: act.at.toISOString(),
    action: act.action,
    actor: act.actor,
    note: noteOf(act),
  };
}

function noteOf(act: CaseFileAction): string | null {
  switch (act.action) {
    case 'filed':
      return [act.detail.document.numberAndSymbol, act.detail.document.subject]
        .filter(Boolean)
        .join(' · ');
    case 'keptBack':
    case 'returned':
    case 'retentionExtended':
      return act.detail.reason;
    case 'destructionDecided':
      return act.detail.decision.numberAndSymbol;
    case 'destroyed':
      return act.detail.minutes.name;
    case 'packaged':
      return act.detail.name;
    case 'archived':
      return act.detail.place || null;
    default:
      return null;
  }
}
