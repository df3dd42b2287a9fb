import type { AnyRouter } from '@orpc/server';
import type { FastifyInstance } from 'fastify';
import { createOpenApiDocument } from './openapi-document.ts';
import { allowInlineScripts } from './security-headers.ts';

/** `/api/openapi.json` and a reader for it at `/api/docs/`, all of it from this machine. */
export async function serveApiDocument(app: FastifyInstance, router: AnyRouter): Promise<void> {
  // Five megabytes of reader: loaded by who serves it, not by every program of the platform.
  const { default: apiReference } = await import('@scalar/fastify-api-reference');
  let document: ReturnType<typeof createOpenApiDocument> | undefined;
  app.get('/api/openapi.json', () => {
    document ??= createOpenApiDocument(router);
    return document;
  });
  await app.register(async (docs) => {
    docs.addHook('onRequest', async (_request, reply) => allowInlineScripts(reply));
    await docs.register(apiReference, {
      routePrefix: '/api/docs',
      configuration: {
        url: '/api/openapi.json',
        title: 'Hiền Lương – API',
        withDefaultFonts: false,
        telemetry: false,
      },
    });
  });
}
