import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { getIncomingRecord } from '../data/incoming-record.ts';
import { getOutgoingRecord } from '../data/outgoing-record.ts';
import { documentsTx } from '../data/tables.ts';
import { DocumentsError } from '../documents-error.ts';
import type { ServedFile } from './send-file.ts';

/** Throws `DOCUMENT_NOT_FOUND` or `FILE_NOT_FOUND`, also for what belongs to another agency. */
export async function findOutgoingFile(
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
  fileId: string,
): Promise<ServedFile> {
  const { facts } = await platform.db.read(scope, (tx) =>
    getOutgoingRecord(tx, { agencyId: scope.agencyId, id }),
  );
  return found(facts.files.find((file) => file.id === fileId));
}

export async function findIncomingFile(
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
  fileId: string,
): Promise<ServedFile> {
  const { files } = await readOpenIncoming(platform, scope, id);
  return found(files.find((file) => file.id === fileId));
}

/**
 * A document whose content may still be seen. Throws `DOCUMENT_RECALLED_FORBIDDEN` for one that was
 * destroyed after its recall.
 * @law NĐ 30/2020/NĐ-CP Đ.18 k.4
 */
async function readOpenIncoming(platform: Platform, scope: AuthorizedScope, id: string) {
  const { facts } = await platform.db.read(scope, (tx) =>
    getIncomingRecord(tx, { agencyId: scope.agencyId, id }),
  );
  if (facts.state !== 'recalled') return facts;
  throw new DocumentsError('DOCUMENT_RECALLED_FORBIDDEN', 'destroyed after its recall');
}

/** A received packet as it came, by itself or by the document that it brought. */
export async function findPacket(
  platform: Platform,
  scope: AuthorizedScope,
  which: { packetId: string } | { documentId: string },
): Promise<ServedFile> {
  const row = await platform.db.read(scope, (tx) => {
    const query = documentsTx(tx)
      .selectFrom('documents.packet')
      .select(['id', 'sha256', 'size'])
      .where('agency_id', '=', scope.agencyId)
      .where('direction', '=', 'received');
    return 'packetId' in which
      ? query.where('kind', '=', 'unreadable').where('id', '=', which.packetId).executeTakeFirst()
      : query
          .where('kind', '=', 'document')
          .where('document_id', '=', which.documentId)
          // What its sender asked of it came later.
          .orderBy('at')
          .executeTakeFirst();
  });
  if (row && 'documentId' in which) await readOpenIncoming(platform, scope, which.documentId);
  return found(
    row && {
      name: `${row.id}.edxml`,
      mediaType: 'application/xml',
      size: Number(row.size),
      sha256: row.sha256,
    },
  );
}

function found(file: ServedFile | undefined): ServedFile {
  if (file === undefined) throw new DocumentsError('FILE_NOT_FOUND', 'no such file');
  return file;
}
