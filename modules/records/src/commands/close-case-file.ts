import { listRecalled, readForFiling } from '@hien-luong/documents';
import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { FiledDocument } from '../contract/index.ts';
import { toFiledDocument } from '../data/filed-documents.ts';
import { RecordsError } from '../records-error.ts';
import { pageCountOf } from '../rules/fold-case-file.ts';
import { actOnCaseFile, type Changed, type Versioned } from './act-on-case-file.ts';

/**
 * Closes a case file with its documents as they are today: what it holds does not change any more,
 * and its deadline runs from the day on which the work ended. Throws `CASE_FILE_EMPTY`,
 * `END_DATE_INVALID` for a day to come.
 * @law NĐ 30/2020/NĐ-CP Đ.29
 */
export async function closeCaseFile(
  platform: Platform,
  scope: AuthorizedScope,
  { endedOn, id, version }: Versioned & { endedOn: string },
): Promise<Changed & { documentCount: number; pageCount: number }> {
  const facts = await actOnCaseFile(
    platform,
    scope,
    { id, version },
    'close',
    async ({ tx, record, now }) => {
      const { documents } = record.facts;
      if (documents.length === 0) throw new RecordsError('CASE_FILE_EMPTY', 'nothing in it');
      if (endedOn > toCalendarDate(now) || endedOn < '1945-01-01') {
        throw new RecordsError('END_DATE_INVALID', `work that ended on ${endedOn}`);
      }
      return {
        action: 'closed',
        detail: { endedOn, documents: await asOfToday(tx, scope, documents) },
      };
    },
  );
  return {
    id,
    version: facts.version,
    documentCount: facts.documents.length,
    pageCount: pageCountOf(facts),
  };
}

/** Documents may have been updated or recalled since they were put in; notes and pages stay. */
async function asOfToday(
  tx: Tx,
  scope: AuthorizedScope,
  documents: readonly FiledDocument[],
): Promise<FiledDocument[]> {
  const incoming = documents.flatMap(({ documentId, source }) =>
    source === 'incoming' && documentId !== null ? [documentId] : [],
  );
  const recalled = await listRecalled(tx, scope, incoming);
  const present: FiledDocument[] = [];
  for (const filed of documents) {
    const { documentId, id, note, pageCount, source } = filed;
    if (source === 'upload' || documentId === null) present.push(filed);
    else if (recalled.has(documentId))
      present.push({ ...filed, isGone: true, pageCount: 0, files: [] });
    else {
      const facts = await readForFiling(tx, scope, { direction: source, id: documentId });
      present.push(toFiledDocument(facts, { id, note, pageCount }));
    }
  }
  return present;
}
