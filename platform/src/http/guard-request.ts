import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Session } from '../auth/session.ts';
import { PlatformError } from '../platform-error.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page elsewhere may make a browser send something here, but not hide where it came from.
 * Programs that are no browsers send no origin.
 * @throws PlatformError `ORIGIN_FORBIDDEN`.
 */
export function requireSameOrigin(request: FastifyRequest): void {
  const { origin } = request.headers;
  if (SAFE_METHODS.has(request.method) || origin === undefined) return;
  if (URL.canParse(origin) && new URL(origin).host === request.host) return;
  throw new PlatformError('ORIGIN_FORBIDDEN', 'The request comes from another site');
}

/** The second wall behind SameSite and origin. @throws PlatformError `CSRF_FORBIDDEN`. */
export function requireCsrfToken(request: FastifyRequest, session: Session): void {
  if (SAFE_METHODS.has(request.method)) return;
  const sent = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(session.csrfToken);
  if (sent.length === expected.length && timingSafeEqual(sent, expected)) return;
  throw new PlatformError('CSRF_FORBIDDEN', 'The token of the session is missing or another');
}
