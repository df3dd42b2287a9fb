import { OpenAPIHandler } from '@orpc/openapi/fastify';
import type { AnyRouter } from '@orpc/server';
import { experimental_ZodSmartCoercionPlugin as QueryCoercion } from '@orpc/zod/zod4';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SessionContext } from '../auth/session-context.ts';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import { requireSameOrigin } from './guard-request.ts';
import { accessOf, requireAccessEverywhere } from './operation-access.ts';
import { problemOf } from './problem-of.ts';
import type { RequestSessions } from './request-sessions.ts';
import { readSessionToken, setSessionToken } from './session-cookie.ts';
import { toNfc } from './to-nfc.ts';

/** Beside what handlers see, what the guard before them needs. */
type GuardedContext = SessionContext & { request: FastifyRequest };

/** Serves every operation of the contracts below `/api`, each behind its declared access. */
export function serveOperations(
  app: FastifyInstance,
  platform: Platform,
  router: AnyRouter,
  sessions: RequestSessions,
): void {
  requireAccessEverywhere(router);
  const handler = createHandler(router, platform, sessions);
  app.all('/api/*', async (request, reply) => {
    const session = await sessions.find(request);
    const context = createContext(platform, request, reply, session);
    const { matched } = await handler.handle(request, reply, { prefix: '/api', context });
    if (!matched) throw new PlatformError('ROUTE_NOT_FOUND', 'No such operation');
    return reply;
  });
}

function createHandler(router: AnyRouter, platform: Platform, sessions: RequestSessions) {
  return new OpenAPIHandler<GuardedContext>(router, {
    plugins: [new QueryCoercion()],
    interceptors: [
      async ({ context, next }) => {
        try {
          return await next();
        } catch (error) {
          const problem = problemOf(error, context.requestId);
          if (problem.status >= 500) logUnforeseen(platform, context.requestId, error);
          return {
            matched: true,
            response: { status: problem.status, headers: {}, body: problem },
          };
        }
      },
    ],
    clientInterceptors: [
      async ({ context, procedure, path, input, next, ...rest }) => {
        const name = path.join('.');
        context.request.operation = name;
        const access = accessOf(procedure, name);
        if (access === 'public') requireSameOrigin(context.request);
        else await sessions.require(context.request, access);
        return await next({ ...rest, context, procedure, path, input: toNfc(input) });
      },
    ],
  });
}

/** Its own fields stay getters, so that a public operation runs with nobody signed in. */
function createContext(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  session: SessionContext['session'] | undefined,
): GuardedContext {
  const signedIn = () => {
    if (session) return session;
    throw new PlatformError('UNAUTHENTICATED', 'Nobody is signed in');
  };
  return {
    platform,
    request,
    requestId: request.id,
    get scope() {
      return signedIn().scope;
    },
    get session() {
      return signedIn();
    },
    client: {
      address: request.ip,
      userAgent: String(request.headers['user-agent'] ?? ''),
      requestId: request.id,
      previousToken: readSessionToken(request),
    },
    setToken: (token) => setSessionToken(request, reply, token),
  };
}

export function logUnforeseen(platform: Platform, requestId: string, error: unknown): void {
  platform.log.error({ requestId, err: error }, 'unforeseen error');
}
