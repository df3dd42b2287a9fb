import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { AnyRouter } from '@orpc/server';
import { type FastifyInstance, fastify } from 'fastify';
import type { AuthSetup } from '../auth/session.ts';
import { createSessionRouter } from '../auth/session-router.ts';
import type { DemoAccount } from '../contract.ts';
import { newId } from '../new-id.ts';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import type { PostResolver } from '../post-resolver.ts';
import { permissionsOf } from '../scope/permissions-of.ts';
import type { PublicRoutes, ServerModule } from '../server-module.ts';
import { observeRequests } from './observe-requests.ts';
import { logUnforeseen, serveOperations } from './operations.ts';
import { problemOf } from './problem-of.ts';
import { createRequestSessions } from './request-sessions.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { serveApiDocument } from './serve-api-document.ts';
import { serveHealth } from './serve-health.ts';
import { serveUploads } from './serve-uploads.ts';
import { serveWebApp } from './serve-web-app.ts';

export type HttpServerOptions = {
  platform: Platform;
  modules: readonly ServerModule[];
  posts: PostResolver;
  listDemoAccounts(): Promise<DemoAccount[]>;
  /** Pages for citizens. */
  publicRoutes?: readonly PublicRoutes[];
  /** Folder of the built web app, if there is one. */
  webApp?: string;
  /** Requests a minute from one address; 0 for no limit. */
  requestsPerMinute?: number;
  /** Believe `x-forwarded-*` of the one proxy in front. */
  trustProxy?: boolean;
};

const JSON_BODY_LIMIT = 1024 * 1024;
/** Programs of agencies sign their parameters, lists of recipients among them, within headers. */
const MAX_HEADER_BYTES = 64 * 1024;

/** The whole HTTP side of the program, ready to listen. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { platform, modules, posts } = options;
  const app = fastify({
    bodyLimit: JSON_BODY_LIMIT,
    http: { maxHeaderSize: MAX_HEADER_BYTES },
    genReqId: () => newId(),
    // One hop: what a client writes into these headers itself must not pass for its address.
    trustProxy: options.trustProxy ? (_address, hop) => hop === 0 : false,
    forceCloseConnections: 'idle',
  });
  observeRequests(app, platform);
  sendSecurityHeaders(app, platform.config);
  answerProblems(app, platform);
  acceptEmptyJson(app);
  await app.register(cookie);
  const limit = options.requestsPerMinute ?? 0;
  if (limit > 0) await app.register(rateLimit, { max: limit, timeWindow: '1 minute' });
  const setup: AuthSetup = {
    platform,
    posts,
    permissionsOf: (roles) => permissionsOf(roles, modules),
  };
  const sessions = createRequestSessions(setup);
  const router = createRouter(setup, options);
  serveHealth(app, platform, modules);
  await serveApiDocument(app, router);
  await serveUploads(app, sessions, platform);
  for (const module of modules) {
    const { routes } = module;
    if (routes) await app.register(async (own) => routes.call(module, own, sessions, platform));
  }
  for (const routes of options.publicRoutes ?? []) {
    await app.register(async (own) => await routes(own, platform));
  }
  serveOperations(app, platform, router, sessions);
  const hasWebApp = options.webApp ? await serveWebApp(app, options.webApp) : false;
  answerUnknownRoutes(app, hasWebApp);
  return app;
}

function createRouter(setup: AuthSetup, options: HttpServerOptions): AnyRouter {
  const routers = options.modules.flatMap(({ name, router }) => (router ? [[name, router]] : []));
  const platform = createSessionRouter(setup, options.listDemoAccounts);
  return { platform, ...Object.fromEntries(routers) } as AnyRouter;
}

function answerProblems(app: FastifyInstance, platform: Platform): void {
  app.setErrorHandler(async (error, request, reply) => {
    const problem = problemOf(error, request.id);
    if (problem.status >= 500) logUnforeseen(platform, request.id, error);
    return await reply.status(problem.status).send(problem);
  });
  app.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith('/api')) return;
    if (reply.statusCode >= 400) reply.header('content-type', 'application/problem+json');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

/** Browsers name JSON as the type of requests that then have no body. */
function acceptEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else parse(request, body as string, done);
  });
}

function answerUnknownRoutes(app: FastifyInstance, hasWebApp: boolean): void {
  app.setNotFoundHandler(async (request, reply) => {
    const asksForPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (hasWebApp && asksForPage && !request.url.startsWith('/api')) {
      return await reply.sendFile('index.html');
    }
    throw new PlatformError('ROUTE_NOT_FOUND', 'Nothing is served here');
  });
}
