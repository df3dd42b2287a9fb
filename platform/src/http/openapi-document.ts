import type { OpenAPI } from '@orpc/contract';
import { OpenAPIGenerator } from '@orpc/openapi';
import type { AnyRouter } from '@orpc/server';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { describeProblems } from './describe-problems.ts';

/** OpenAPI 3.1 of every operation, derived from the contracts alone. */
export async function createOpenApiDocument(router: AnyRouter): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(router, {
    info: {
      title: 'Hiền Lương',
      version: '0.1.0',
      description:
        'Giao diện lập trình của nền tảng Hiền Lương. Lỗi trả về theo RFC 9457 (`application/problem+json`).',
    },
    servers: [{ url: '/api' }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-hl_session' },
        csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      },
    },
  });
  describeProblems(document, router);
  return document;
}
