import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The prefix makes browsers refuse the cookie from anywhere but this host over TLS. */
const SECURE_NAME = '__Host-hl_session';
/** Browsers drop Secure cookies over plain HTTP, which only a demo on the loopback uses. */
const PLAIN_NAME = 'hl_session';

export function readSessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[nameFor(request)];
}

/** Lives as long as the browser's session; the row in the database decides when it ends. */
export function setSessionToken(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string | undefined,
): void {
  const secure = request.protocol === 'https';
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  if (token) reply.setCookie(nameFor(request), token, options);
  else reply.clearCookie(nameFor(request), options);
}

function nameFor(request: FastifyRequest): string {
  return request.protocol === 'https' ? SECURE_NAME : PLAIN_NAME;
}
