import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PlatformError } from '../platform-error.ts';
import type { FileStore, StoredFile } from './file-store.ts';

/** Content in a local folder, as `ab/abcd…`. A file is in place only once all of it is on disk. */
export function createLocalFileStore(folder: string): FileStore {
  return {
    put: (source, { maxBytes }) => putFile(folder, source, maxBytes),
    read: async (sha256) => Buffer.concat(await collect(openFile(folder, sha256))),
    open: (sha256) => openFile(folder, sha256),
    has: (sha256) =>
      access(pathOf(folder, sha256)).then(
        () => true,
        () => false,
      ),
  };
}

async function putFile(
  folder: string,
  source: Uint8Array | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  const temporary = join(incoming, randomUUID());
  try {
    const stored = await writeHashed(temporary, source, maxBytes);
    const target = pathOf(folder, stored.sha256);
    await mkdir(dirname(target), { recursive: true });
    await rename(temporary, target);
    // The names too must outlive a power cut: the file's in its folder, the folder's in the store.
    await syncFolder(dirname(target));
    await syncFolder(folder);
    return stored;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeHashed(
  path: string,
  source: Uint8Array | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  await using file = await open(path, 'wx', 0o600);
  for await (const piece of source instanceof Uint8Array ? [source] : source) {
    size += piece.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    hash.update(piece);
    await writeAll(file, piece);
  }
  await file.sync();
  return { sha256: hash.digest('hex'), size };
}

function tooLarge(maxBytes: number): PlatformError {
  return new PlatformError('UPLOAD_TOO_LARGE', `More than ${maxBytes} bytes`, {
    details: { maxBytes },
  });
}

async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let offset = 0; offset < piece.byteLength; ) {
    const { bytesWritten } = await file.write(piece, offset);
    offset += bytesWritten;
  }
}

async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, 'r');
  await handle.sync();
}

/** Holds one piece back, so that nobody has the whole of a damaged file. */
async function* openFile(folder: string, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | undefined;
  try {
    for await (const piece of createReadStream(pathOf(folder, sha256))) {
      hash.update(piece as Uint8Array);
      if (held) yield held;
      held = piece as Uint8Array;
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
    throw new PlatformError('FILE_NOT_FOUND', `No content ${sha256}`, { cause });
  }
  if (hash.digest('hex') !== sha256) {
    throw new PlatformError('FILE_DAMAGED', `Content ${sha256} no longer matches its name`);
  }
  if (held) yield held;
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

/** A name that is no hash could lead out of the folder. */
function pathOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new PlatformError('FILE_NOT_FOUND', 'Not a SHA-256');
  return join(folder, sha256.slice(0, 2), sha256);
}
