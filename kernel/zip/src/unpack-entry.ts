import { crc32, inflateRawSync } from 'node:zlib';
import type { DirectoryLine } from './read-directory.ts';
import { ZipError } from './zip-error.ts';

/** Node tells how much it took in only by its untyped `info` option. */
type Inflated = { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };

/**
 * The content of an entry: as long as it says, by its checksum, and nothing behind the end of the
 * packed data. Throws `ZIP_CONTENT_DAMAGED`.
 */
export function unpackEntry(line: DirectoryLine, packed: Uint8Array): Uint8Array {
  const content = line.method === 0 ? packed : inflate(line, packed);
  if (content.length !== line.size || crc32(content) !== line.crc) throw damaged(line);
  return content;
}

function inflate(line: DirectoryLine, packed: Uint8Array): Uint8Array {
  try {
    const options = { maxOutputLength: Math.max(line.size, 1), info: true };
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as Inflated;
    if (engine.bytesWritten !== packed.length) throw damaged(line);
    return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
  } catch (cause) {
    // zlib throws for damaged data and for data longer than declared; both mean the same here.
    throw damaged(line, cause);
  }
}

function damaged({ name }: DirectoryLine, cause?: unknown): ZipError {
  const details = { entry: name };
  return new ZipError('ZIP_CONTENT_DAMAGED', 'not what the directory says', { details, cause });
}
