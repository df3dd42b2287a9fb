import { readEntryName } from './entry-name.ts';
import type { Directory } from './find-directory.ts';
import { viewOf } from './view.ts';
import { ZipError } from './zip-error.ts';

/** A line of the central directory, as far as its own checks go. */
export type DirectoryLine = {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly isDirectory: boolean;
  readonly flags: number;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's local header starts. */
  readonly offset: number;
};

const DIRECTORY_HEADER = 0x02014b50;
const LINE_SIZE = 46;
/** Deflate's level, sizes behind the data, UTF-8. Everything else means encryption or patches. */
const KNOWN_FLAGS = 0x080e;
const ENCRYPTION_FLAGS = 0x2041;
const UTF8_FLAG = 0x0800;
const ZIP64_EXTRA = 0x0001;
const UNICODE_PATH_EXTRA = 0x7075;

/**
 * Every line of the directory. Throws `ZipError` for what a file in a signed container never is:
 * encrypted, linked, named in two ways, or packed in an unusual one.
 * @spec APPNOTE 6.3.10 §4.3.12
 */
export function readDirectory(bytes: Uint8Array, directory: Directory): DirectoryLine[] {
  const lines: DirectoryLine[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    const { line, next } = readLine(bytes, at, directory.end);
    lines.push(line);
    at = next;
  }
  if (at !== directory.end) throw new ZipError('ZIP_HIDDEN_DATA', 'more lines than are counted');
  return lines;
}

function readLine(
  bytes: Uint8Array,
  at: number,
  end: number,
): { line: DirectoryLine; next: number } {
  const view = viewOf(bytes);
  if (at + LINE_SIZE > end || view.getUint32(at, true) !== DIRECTORY_HEADER) {
    throw new ZipError('ZIP_MALFORMED', 'not a line of a directory');
  }
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
    view.getUint16(at + field, true),
  ) as [number, number, number];
  const next = at + LINE_SIZE + nameLength + extraLength + commentLength;
  if (next > end) throw new ZipError('ZIP_MALFORMED', 'a line longer than its directory');
  const nameBytes = bytes.subarray(at + LINE_SIZE, at + LINE_SIZE + nameLength);
  const extraStart = at + LINE_SIZE + nameLength;
  const flags = view.getUint16(at + 8, true);
  const name = readEntryName(nameBytes, (flags & UTF8_FLAG) !== 0);
  refuseFlags(flags, name);
  refuseExtras(bytes.subarray(extraStart, extraStart + extraLength), name);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) refuse('ZIP_METHOD_UNSUPPORTED', 'an unusual packing', name);
  refuseLinks(view.getUint16(at + 4, true), view.getUint32(at + 38, true), name);
  if (view.getUint16(at + 34, true) !== 0) refuse('ZIP_MALFORMED', 'on another disk', name);
  const line: DirectoryLine = {
    name,
    nameBytes,
    isDirectory: name.endsWith('/'),
    flags,
    method: method === 0 ? 0 : 8,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  requireSizes(line);
  return { line, next };
}

function refuseFlags(flags: number, name: string): void {
  if ((flags & ENCRYPTION_FLAGS) !== 0) refuse('ZIP_ENCRYPTED', 'nobody can read it', name);
  if ((flags & ~KNOWN_FLAGS) !== 0) refuse('ZIP_METHOD_UNSUPPORTED', 'unknown flags', name);
}

function refuseExtras(extras: Uint8Array, name: string): void {
  const view = viewOf(extras);
  let at = 0;
  while (at + 4 <= extras.length) {
    const kind = view.getUint16(at, true);
    if (kind === ZIP64_EXTRA) refuse('ZIP64_UNSUPPORTED', 'sizes are kept elsewhere', name);
    if (kind === UNICODE_PATH_EXTRA) refuse('ZIP_NAME_REFUSED', 'a second name', name);
    at += 4 + view.getUint16(at + 2, true);
  }
  if (at !== extras.length) refuse('ZIP_MALFORMED', 'extra fields of another length', name);
}

/** Unix keeps the kind of a file in the upper half; 0 where the writer did not say. */
function refuseLinks(madeBy: number, attributes: number, name: string): void {
  if (madeBy >> 8 !== 3) return;
  const kind = (attributes >>> 16) & 0xf000;
  const expected = name.endsWith('/') ? 0x4000 : 0x8000;
  if (kind !== 0 && kind !== expected) refuse('ZIP_NOT_A_FILE', 'a link or a device', name);
}

function requireSizes({
  name,
  isDirectory,
  method,
  packedSize,
  size,
  offset,
}: DirectoryLine): void {
  if ([packedSize, size, offset].includes(0xffffffff)) {
    refuse('ZIP64_UNSUPPORTED', 'sizes are kept elsewhere', name);
  }
  if (method === 0 && packedSize !== size) refuse('ZIP_MALFORMED', 'two sizes of one thing', name);
  if (isDirectory && size !== 0) refuse('ZIP_MALFORMED', 'a folder with content', name);
}

function refuse(code: ZipError['code'], message: string, entry: string): never {
  throw new ZipError(code, message, { details: { entry } });
}
