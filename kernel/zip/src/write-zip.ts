import { crc32, deflateRawSync } from 'node:zlib';
import { nameKeyOf, requireSafeName } from './entry-name.ts';
import { ZipError } from './zip-error.ts';

export type ZipFileToWrite = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Left as it is; else packed where that makes it smaller. */
  readonly isStored?: boolean;
};

const UTF8_FLAG = 0x0800;
const MOST = 0xffffffff;

/**
 * An archive with these files in this order; the same files give the same bytes. An object cannot
 * hold them, since a file called `15` would come first in it. Throws `ZipError` for names that no
 * reader should meet and for more than ZIP holds without its extension.
 * @spec APPNOTE 6.3.10 §4.3
 */
export function writeZip(files: readonly ZipFileToWrite[], modifiedAt: Date): Uint8Array {
  const seen = new Set<string>();
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    requireSafeName(file.name);
    if (seen.has(nameKeyOf(file.name))) throw new ZipError('ZIP_NAME_TWICE', file.name);
    seen.add(nameKeyOf(file.name));
    const { header, name, packed } = writeEntry(file, modifiedAt);
    pieces.push(LOCAL, header, UNEXTENDED, name, packed);
    directory.push(CENTRAL, header, UNEXTENDED, REST, uint32(offset), name);
    offset += LOCAL.length + header.length + UNEXTENDED.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  if (offset + size > MOST || files.length >= 0xffff) {
    throw new ZipError('ZIP64_UNSUPPORTED', 'too much for one archive');
  }
  const count = uint16(files.length);
  const end = [END, count, count, uint32(size), uint32(offset), uint16(0)];
  return new Uint8Array(Buffer.concat([...pieces, ...directory, ...end]));
}

/** Signature and version needed; the directory says who made it besides. */
const LOCAL = Buffer.from([0x50, 0x4b, 3, 4, 20, 0]);
const CENTRAL = Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0]);
const END = Buffer.from([0x50, 0x4b, 5, 6, 0, 0, 0, 0]);
/** No extra field. */
const UNEXTENDED = Buffer.alloc(2);
/** No comment, one disk, no attributes. */
const REST = Buffer.alloc(10);

/** The fields that both headers share, from flags to the length of the name. */
function writeEntry({ name, bytes, isStored = false }: ZipFileToWrite, modifiedAt: Date) {
  const nameBytes = Buffer.from(name.normalize('NFC'), 'utf8');
  const deflated = isStored ? bytes : deflateRawSync(bytes);
  const isPacked = deflated.length < bytes.length;
  const packed = isPacked ? deflated : bytes;
  const isAscii = nameBytes.length === name.length && nameBytes.every((byte) => byte < 0x80);
  const header = Buffer.concat([
    uint16(isAscii ? 0 : UTF8_FLAG),
    uint16(isPacked ? 8 : 0),
    dosTime(modifiedAt),
    uint32(crc32(bytes)),
    uint32(packed.length),
    uint32(bytes.length),
    uint16(nameBytes.length),
  ]);
  return { header, name: nameBytes, packed };
}

/** In UTC, since the format knows no zones; it starts in 1980. */
function dosTime(date: Date): Buffer {
  const year = Math.min(Math.max(date.getUTCFullYear() - 1980, 0), 127);
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time =
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return Buffer.concat([uint16(time), uint16(day)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
