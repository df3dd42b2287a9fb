import type { Upload } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { recordUpload } from './record-upload.ts';
import { SNIFFED_BYTES, sniffMediaType } from './sniff-media-type.ts';

/**
 * Stores a stream and remembers it under the scope's agency.
 * @throws PlatformError `UPLOAD_TOO_LARGE`, `UPLOAD_NAME_INVALID`.
 */
export async function receiveUpload(
  platform: Platform,
  scope: AuthorizedScope,
  input: { name: string; content: AsyncIterable<Uint8Array> },
): Promise<Upload> {
  const name = readFileName(input.name);
  const head: Uint8Array[] = [];
  const stored = await platform.files.put(keepHead(input.content, head), {
    maxBytes: platform.config.uploadMaxBytes,
  });
  const mediaType = sniffMediaType(Buffer.concat(head), name);
  return await platform.db.write(scope, (tx) =>
    recordUpload(tx, scope, { name, mediaType, ...stored }),
  );
}

async function* keepHead(
  content: AsyncIterable<Uint8Array>,
  head: Uint8Array[],
): AsyncGenerator<Uint8Array> {
  let kept = 0;
  for await (const piece of content) {
    if (kept < SNIFFED_BYTES) {
      head.push(Uint8Array.prototype.slice.call(piece, 0, SNIFFED_BYTES - kept));
      kept += piece.length;
    }
    yield piece;
  }
}

/** A plain name: no folders, no control characters. It is shown and offered again, never opened. */
function readFileName(sent: string): string {
  const name = sent.normalize('NFC').trim();
  const invalid = name === '' || name.length > 255 || /[\p{C}/\\]/u.test(name);
  if (invalid) throw new PlatformError('UPLOAD_NAME_INVALID', 'Not a plain file name');
  return name;
}
