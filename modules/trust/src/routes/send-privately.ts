import type { FastifyReply } from 'fastify';

/** Nothing but our own files, no frame around the page, and no cache keeps it. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    // Pages drawn for a comparison stand in the page itself.
    "img-src 'self' data:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-frame-options': 'DENY',
  // For reading the code on a document; the browser still asks the person.
  'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
  'cache-control': 'no-store',
};

export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.headers(PAGE_HEADERS).send(html);
}

type Download = {
  bytes: Uint8Array;
  mediaType: string;
  name: string;
};

/**
 * A file made of what the person sent: shown where the browser can show a PDF, else saved. It came
 * from outside, so it reaches nothing.
 */
export function sendPrivately(reply: FastifyReply, { bytes, mediaType, name }: Download) {
  const shown = mediaType === 'application/pdf' ? 'inline' : 'attachment';
  return reply
    .headers({
      'content-type': mediaType,
      'content-disposition': `${shown}; filename="${name}"`,
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    })
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
}
