import { sendFile, sendMade } from '@hien-luong/documents';
import type { AuthorizedScope, ServerModule } from '@hien-luong/platform';
import { z } from 'zod';
import { Year } from '../contract/index.ts';
import { RecordsError } from '../records-error.ts';
import { findKeptFile, findPackage } from './find-kept-file.ts';
import { printCatalogue, printContents, printHandOver } from './print-forms.ts';

type RegisterRoutes = NonNullable<ServerModule['routes']>;
type Params = Record<string, string>;

const Format = z.object({ format: z.enum(['pdf', 'xlsx']).catch('pdf') });

/** Files of case files, and the forms of PL V, as streams. */
export const registerRecordRoutes: RegisterRoutes = (app, gate, platform) => {
  const scoped = (request: Parameters<typeof gate.scope>[0]): Promise<AuthorizedScope> =>
    gate.scope(request, 'records.read');
  app.get<{ Params: Params }>(
    '/api/records/case-files/:id/files/:fileId',
    async (request, reply) => {
      const scope = await scoped(request);
      const { fileId, id } = checkedIds(request.params);
      return sendFile(platform, reply, await findKeptFile(platform, scope, { id, fileId }), {
        download: false,
      });
    },
  );
  app.get<{ Params: Params }>(
    '/api/records/case-files/:id/packages/:sha256',
    async (request, reply) => {
      const scope = await scoped(request);
      const { sha256 = '', ...ids } = request.params;
      const { id } = checkedIds(ids);
      return sendFile(platform, reply, await findPackage(platform, scope, { id, sha256 }), {
        download: true,
      });
    },
  );
  app.get<{ Params: Params }>(
    '/api/records/case-files/:id/contents.pdf',
    async (request, reply) => {
      const scope = await scoped(request);
      const { id } = checkedIds(request.params);
      return sendMade(reply, await printContents(platform, scope, id));
    },
  );
  app.get<{ Params: Params; Querystring: Params }>(
    '/api/records/catalogues/:year/print',
    async (request, reply) => {
      const scope = await scoped(request);
      const year = Year.safeParse(request.params.year);
      if (!year.success) throw new RecordsError('CATALOGUE_NOT_FOUND', 'not a year');
      const { format } = Format.parse(request.query);
      return sendMade(reply, await printCatalogue(platform, scope, { year: year.data, format }));
    },
  );
  for (const what of ['minutes', 'inventory'] as const) {
    app.get<{ Params: Params; Querystring: Params }>(
      `/api/records/hand-overs/:id/${what}`,
      async (request, reply) => {
        const scope = await scoped(request);
        const { id } = checkedIds(request.params);
        const { format } = Format.parse(request.query);
        return sendMade(reply, await printHandOver(platform, scope, { id, what, format }));
      },
    );
  }
};

/** What is not an id names nothing here. */
function checkedIds(ids: Params): { id: string; fileId: string } {
  const areIds = Object.values(ids).every((id) =>
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(id),
  );
  if (!areIds) throw new RecordsError('CASE_FILE_NOT_FOUND', 'not an id');
  return { id: ids.id ?? '', fileId: ids.fileId ?? '' };
}
