import { readForFiling } from '@hien-luong/documents';
import {
  type AuthorizedScope,
  findUpload,
  newId,
  type Platform,
  type Tx,
} from '@hien-luong/platform';
import type { FileDocument } from '../contract/index.ts';
import { MAX_DOCUMENTS } from '../contract/index.ts';
import { countPages, toFiledDocument } from '../data/filed-documents.ts';
import { recordsTx } from '../data/tables.ts';
import { RecordsError } from '../records-error.ts';
import type { CaseFileFacts } from '../rules/fold-case-file.ts';
import { actOnCaseFile, type Changed } from './act-on-case-file.ts';

/**
 * Puts a document into an open case file: a document of the agency by its id, so that no byte is
 * copied and it may lie in several, or an uploaded file. Throws `DOCUMENT_NOT_READY` for what has no
 * number yet or was recalled, `DOCUMENT_FILED_TAKEN`, `CASE_FILE_FULL`, `UPLOAD_NOT_FOUND`.
 * @law NĐ 30/2020/NĐ-CP Đ.29
 */
export async function fileDocument(
  platform: Platform,
  scope: AuthorizedScope,
  { document, id, version }: FileDocument,
): Promise<Changed & { filedId: string }> {
  const filedId = newId(platform.clock.now().getTime());
  const facts = await actOnCaseFile(
    platform,
    scope,
    { id, version },
    'file',
    async ({ tx, record }) => {
      checkRoom(record.facts, document);
      const filed =
        document.source === 'upload'
          ? await readUpload(platform, tx, scope, { ...document, filedId })
          : await readDocument(platform, tx, scope, { ...document, filedId, caseFileId: id });
      return { action: 'filed', detail: { document: filed } };
    },
  );
  return { id, version: facts.version, filedId };
}

function checkRoom({ documents }: CaseFileFacts, document: FileDocument['document']): void {
  if (documents.length >= MAX_DOCUMENTS) {
    throw new RecordsError('CASE_FILE_FULL', 'no more documents fit', {
      details: { most: MAX_DOCUMENTS },
    });
  }
  if (document.source === 'upload') return;
  if (documents.some(({ documentId }) => documentId === document.documentId)) {
    throw new RecordsError('DOCUMENT_FILED_TAKEN', 'it lies in this case file already');
  }
}

type Own = {
  source: 'incoming' | 'outgoing';
  documentId: string;
  note: string;
  filedId: string;
  caseFileId: string;
};

async function readDocument(platform: Platform, tx: Tx, scope: AuthorizedScope, own: Own) {
  const facts = await readForFiling(tx, scope, { direction: own.source, id: own.documentId });
  if (!facts.isReady || facts.isGone) {
    throw new RecordsError('DOCUMENT_NOT_READY', 'without a number, or recalled');
  }
  await recordsTx(tx)
    .insertInto('records.filed_document')
    .values({
      agency_id: scope.agencyId,
      case_file_id: own.caseFileId,
      document_id: own.documentId,
    })
    .execute();
  const pageCount = await countPages(platform, facts.files);
  return toFiledDocument(facts, { id: own.filedId, note: own.note.normalize('NFC'), pageCount });
}

type Uploaded = Extract<FileDocument['document'], { source: 'upload' }> & { filedId: string };

async function readUpload(platform: Platform, tx: Tx, scope: AuthorizedScope, given: Uploaded) {
  const { filedId, uploadId, pageCount: said, ...fields } = given;
  const { mediaType, name, sha256, size } = await findUpload(tx, scope, uploadId);
  const file = { id: filedId, mediaType, name, sha256, size };
  const counted = await countPages(platform, [file]);
  const words = JSON.parse(JSON.stringify(fields).normalize('NFC')) as typeof fields;
  return {
    ...words,
    id: filedId,
    documentId: null,
    pageCount: counted > 0 ? counted : (said ?? 0),
    isGone: false,
    files: [file],
  };
}
