import type { FastifyRequest } from 'fastify';
import { findSession } from '../auth/find-session.ts';
import type { AuthSetup, Session } from '../auth/session.ts';
import { PlatformError } from '../platform-error.ts';
import { mintSystemScope } from '../scope/mint-scope.ts';
import type { Gate } from '../server-module.ts';
import { requireCsrfToken, requireSameOrigin } from './guard-request.ts';
import { readSessionToken } from './session-cookie.ts';

/** Looks a request's session up once, however many ask. */
export interface RequestSessions extends Gate {
  find(request: FastifyRequest): Promise<Session | undefined>;
  /** The guard before every operation and route that is not public. */
  require(request: FastifyRequest, permission: string): Promise<Session>;
}

export function createRequestSessions(setup: AuthSetup): RequestSessions {
  const known = new WeakMap<FastifyRequest, Promise<Session | undefined>>();
  const find = (request: FastifyRequest): Promise<Session | undefined> => {
    const token = readSessionToken(request);
    const found =
      known.get(request) ?? (token ? findSession(setup, token, about(request)) : undefined);
    if (!found) return Promise.resolve(undefined);
    known.set(request, found);
    return found;
  };
  const require = async (request: FastifyRequest, permission: string): Promise<Session> => {
    requireSameOrigin(request);
    const session = await find(request);
    if (!session) throw new PlatformError('UNAUTHENTICATED', 'Nobody is signed in');
    requireCsrfToken(request, session);
    if (permission !== 'signedIn' && !session.scope.permissions.has(permission)) {
      throw new PlatformError('FORBIDDEN', `The acting post lacks ${permission}`);
    }
    return session;
  };
  return {
    find,
    require,
    scope: async (request, permission) => (await require(request, permission)).scope,
    system: (request, agencyId, cause) =>
      mintSystemScope({ agencyId, cause, requestId: request.id }),
  };
}

/** What the desk asks every half minute, whether or not somebody is there. */
const ASKED_BY_THE_PAGE = /^\/api\/notifications\/unread(\?|$)/;

function about(request: FastifyRequest): { requestId: string; isBackground: boolean } {
  return { requestId: request.id, isBackground: ASKED_BY_THE_PAGE.test(request.url) };
}
