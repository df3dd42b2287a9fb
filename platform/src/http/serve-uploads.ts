import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Upload } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import type { Gate } from '../server-module.ts';
import { receiveUpload } from '../uploads/receive-upload.ts';
import { letRunOut } from './let-run-out.ts';

/** `PUT /api/uploads?name=…` with the bytes as body, of any media type; answers an `Upload`. */
export async function serveUploads(
  app: FastifyInstance,
  gate: Gate,
  platform: Platform,
): Promise<void> {
  await app.register(async (uploads) => {
    // The body stays a stream: nothing is read before the gate has opened.
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', (_request, _payload, done) => done(null));
    uploads.put<{ Querystring: { name?: string | string[] } }>(
      '/api/uploads',
      async (request, reply) => {
        try {
          return await receive(request, gate, platform);
        } catch (error) {
          void letRunOut(request, reply);
          throw error;
        }
      },
    );
  });
}

async function receive(
  request: FastifyRequest<{ Querystring: { name?: string | string[] } }>,
  gate: Gate,
  platform: Platform,
): Promise<Upload> {
  const scope = await gate.scope(request, 'signedIn');
  const maxBytes = platform.config.uploadMaxBytes;
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    throw new PlatformError('UPLOAD_TOO_LARGE', `More than ${maxBytes} bytes`, {
      details: { maxBytes },
    });
  }
  const { name } = request.query;
  return await receiveUpload(platform, scope, {
    // A name given twice is none.
    name: typeof name === 'string' ? name : '',
    content: request.raw.iterator({ destroyOnReturn: false }),
  });
}
