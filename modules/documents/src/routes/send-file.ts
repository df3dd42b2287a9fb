import { Readable } from 'node:stream';
import type { Platform } from '@hien-luong/platform';

export type ServedFile = { name: string; mediaType: string; size: number; sha256: string };

export type MadeFile = {
  name: string;
  mediaType: string;
  body: Uint8Array | AsyncIterable<Uint8Array>;
};

/** The parts of a reply that a file needs; Fastify's own type has them. */
type Reply = { header(name: string, value: string | number): Reply; send(body: Readable): unknown };

/** What a browser may show inside a page; anything else is only ever saved. */
const SHOWN = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'];

/**
 * Streams a file of a document. The bytes came from outside: no type is guessed from them, and a
 * page made of them runs nothing and reaches nothing.
 */
export function sendFile(
  platform: Platform,
  reply: Reply,
  file: ServedFile,
  { download }: { download: boolean },
): unknown {
  const shown = SHOWN.includes(file.mediaType);
  return reply
    .header('content-type', shown ? file.mediaType : 'application/octet-stream')
    .header('content-length', file.size)
    .header('content-disposition', dispositionOf(file.name, shown && !download))
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=0, must-revalidate')
    .header('etag', `"${file.sha256}"`)
    .send(Readable.from(platform.files.open(file.sha256)));
}

/** Bytes made now, to be saved. */
export function sendMade(reply: Reply, { body, mediaType, name }: MadeFile): unknown {
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', dispositionOf(name, false))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(Readable.from(body instanceof Uint8Array ? [body] : body));
}

/**
 * The name in both forms: plain for old browsers, UTF-8 for the others.
 * @spec RFC 6266 §4.3
 */
export function dispositionOf(name: string, inline: boolean): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const kind = inline ? 'inline' : 'attachment';
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
