import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Platform } from '../platform.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Name of the operation of a contract; empty on plain routes. */
    operation: string;
  }
}

/**
 * One line and one measurement for each request. The pattern of the route stands for its path:
 * what people search for and whom they look up is not for the log.
 */
export function observeRequests(app: FastifyInstance, platform: Platform): void {
  const seconds = platform.metrics.histogram('hl_http_request_seconds', 'Time to answer', [
    'operation',
    'status',
  ]);
  app.decorateRequest('operation', '');
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const operation = nameOf(request);
    const milliseconds = Math.round(reply.elapsedTime);
    seconds.observe({ operation, status: reply.statusCode }, reply.elapsedTime / 1000);
    platform.log.info({
      requestId: request.id,
      method: request.method,
      operation,
      status: reply.statusCode,
      milliseconds,
    });
  });
}

function nameOf(request: FastifyRequest): string {
  return request.operation || (request.routeOptions.url ?? 'unknown');
}
