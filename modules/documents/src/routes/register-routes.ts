import { PlatformError, type ServerModule } from '@hien-luong/platform';
import { RegisterExport } from '../contract/index.ts';
import { DocumentsError } from '../documents-error.ts';
import { exportRegister } from './export-register.ts';
import { printRoutingSlip } from './print-routing-slip.ts';
import { sendMade } from './send-file.ts';

type RegisterRoutes = NonNullable<ServerModule['routes']>;

/** Registers and sheets about documents as files, for the agency's own posts. */
export const registerRegisterRoutes: RegisterRoutes = (app, gate, platform) => {
  app.get<{ Params: { register: string }; Querystring: Record<string, unknown> }>(
    '/api/documents/registers/:register/export',
    async (request, reply) => {
      const scope = await gate.scope(request, 'documents.read');
      const wanted = RegisterExport.safeParse({ ...request.query, ...request.params });
      if (!wanted.success) throw new PlatformError('INPUT_INVALID', 'no such register or period');
      return sendMade(reply, await exportRegister(platform, scope, wanted.data));
    },
  );
  app.get<{ Params: { id: string } }>(
    '/api/documents/incoming/:id/slip.pdf',
    async (request, reply) => {
      const scope = await gate.scope(request, 'documents.read');
      if (!/^[0-9a-f-]{36}$/iu.test(request.params.id)) {
        throw new DocumentsError('DOCUMENT_NOT_FOUND', 'not an id');
      }
      return sendMade(reply, await printRoutingSlip(platform, scope, request.params.id));
    },
  );
};
