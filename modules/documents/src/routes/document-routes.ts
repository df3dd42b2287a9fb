import {
  type AuthorizedScope,
  appendAudit,
  type Platform,
  type ServerModule,
} from '@hien-luong/platform';
import { serveReports } from '@hien-luong/trust';
import { DocumentsError } from '../documents-error.ts';
import { findIncomingFile, findOutgoingFile, findPacket } from './find-served-file.ts';
import { type ServedFile, sendFile } from './send-file.ts';
import { typesetPreview } from './typeset-preview.ts';

type FileRequest = { Params: { id: string; fileId: string }; Querystring: { download?: string } };
type IdRequest = { Params: { id: string }; Querystring: { download?: string } };
type RegisterRoutes = NonNullable<ServerModule['routes']>;
type Find = (
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
  fileId: string,
) => Promise<ServedFile>;

/** Files and packets of an agency's documents, for its own posts; who had them is audited. */
export const registerDocumentRoutes: RegisterRoutes = (app, gate, platform) => {
  const serve =
    (subject: 'outgoing' | 'incoming' | 'packet', find: Find): RouteHandler =>
    async (request, reply) => {
      const scope = await gate.scope(request, 'documents.read');
      const { id, fileId = '' } = checkedIds(request.params);
      const file = await find(platform, scope, id, fileId);
      const download = request.query.download === '1';
      await auditReading(platform, scope, { type: subject, id }, file, download);
      return sendFile(platform, reply, file, { download });
    };
  type RouteHandler = (
    request: Parameters<typeof gate.scope>[0] & {
      params: FileRequest['Params'];
      query: FileRequest['Querystring'];
    },
    reply: Parameters<typeof sendFile>[1],
  ) => Promise<unknown>;
  app.get<FileRequest>(
    '/api/documents/outgoing/:id/files/:fileId',
    serve('outgoing', findOutgoingFile),
  );
  app.get<FileRequest>(
    '/api/documents/incoming/:id/files/:fileId',
    serve('incoming', findIncomingFile),
  );
  for (const [subject, find] of [
    ['outgoing', findOutgoingFile],
    ['incoming', findIncomingFile],
  ] as const) {
    serveReports(app, platform, `/api/documents/${subject}/:id/files/:fileId`, async (request) => {
      const scope = await gate.scope(request, 'documents.read');
      const { id, fileId } = checkedIds(fileParams(request.params));
      const file = await find(platform, scope, id, fileId);
      return await platform.files.read(file.sha256);
    });
  }
  app.get<FileRequest>(
    '/api/documents/incoming/:id/packet',
    serve('incoming', (own, scope, id) => findPacket(own, scope, { documentId: id })),
  );
  app.get<FileRequest>(
    '/api/documents/incoming/unreadable/:id',
    serve('packet', (own, scope, id) => findPacket(own, scope, { packetId: id })),
  );
  app.get<IdRequest>('/api/documents/outgoing/:id/preview.pdf', async (request, reply) => {
    const scope = await gate.scope(request, 'documents.read');
    const { id } = checkedIds(request.params);
    return sendFile(platform, reply, await typesetPreview(platform, scope, id), {
      download: false,
    });
  });
};

function fileParams(params: unknown): FileRequest['Params'] {
  const { id = '', fileId = '' } = params as Partial<FileRequest['Params']>;
  return { id, fileId };
}

/** What is not an id names nothing here. */
function checkedIds<Ids extends Record<string, string>>(ids: Ids): Ids {
  const areIds = Object.values(ids).every((id) =>
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(id),
  );
  if (!areIds) throw new DocumentsError('DOCUMENT_NOT_FOUND', 'not an id');
  return ids;
}

/** The bytes are the same whether they are shown or saved, so neither goes without a record. */
async function auditReading(
  platform: Platform,
  scope: AuthorizedScope,
  subject: { type: string; id: string },
  { name, sha256 }: ServedFile,
  download: boolean,
): Promise<void> {
  const action = download ? 'documents.download' : 'documents.view';
  await platform.db.write(scope, (tx) =>
    appendAudit(tx, scope, { action, subject, detail: { name, sha256 } }),
  );
}
