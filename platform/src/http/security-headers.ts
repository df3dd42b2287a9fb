import type { FastifyInstance, FastifyReply } from 'fastify';
import type { PlatformConfig } from '../platform.ts';

type Policy = Readonly<Record<string, readonly string[]>>;

const BASE: Policy = {
  'default-src': ["'self'"],
  // WebAssembly and the worker belong to the PDF viewer.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'", 'blob:'],
  // Component libraries set style attributes; styles cannot run code.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'frame-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
};

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

const A_YEAR_SECONDS = 31_536_000;

/** Pages talk to this server, and to the token service on the reader's own computer. */
export function sendSecurityHeaders(
  app: FastifyInstance,
  { tokenServiceUrl }: Pick<PlatformConfig, 'tokenServiceUrl'>,
): void {
  const tokenService = URL.canParse(tokenServiceUrl) ? [new URL(tokenServiceUrl).origin] : [];
  const policy = policyText({ ...BASE, 'connect-src': ["'self'", ...tokenService] });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...HEADERS, 'content-security-policy': policy });
    if (request.protocol === 'https') {
      reply.header('strict-transport-security', `max-age=${A_YEAR_SECONDS}`);
    }
  });
}

/** The reader of the API document comes with scripts in its page; it holds no session. */
export function allowInlineScripts(reply: FastifyReply): void {
  const scripts = [...(BASE['script-src'] ?? []), "'unsafe-inline'"];
  reply.header('content-security-policy', policyText({ ...BASE, 'script-src': scripts }));
}

function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}
