import { crc32, inflateRawSync } from 'node:zlib';
import { viewOf } from './view.ts';

/** An entry by its directory line, for readers that take archives as they come. */
export type ZipEntry = {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packedSize: number;
  size: number;
  /** Where the entry's local header starts. */
  offset: number;
};

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === LOCAL_HEADER;
}

/**
 * The only entry of a ZIP archive, by its central directory: packers that stream leave the sizes
 * out of the local headers. Undefined if there are more, or none, or the archive is damaged.
 * @spec APPNOTE 6.3.10 §4.3
 */
export function findOnlyEntry(bytes: Uint8Array): ZipEntry | undefined {
  const view = viewOf(bytes);
  const end = findDirectoryEnd(view);
  if (end === undefined || view.getUint16(end + 10, true) !== 1) return undefined;
  const at = view.getUint32(end + 16, true);
  if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_HEADER) return undefined;
  const nameLength = view.getUint16(at + 28, true);
  if (at + 46 + nameLength > end) return undefined;
  return {
    name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/**
 * Unpacks an entry whose size the caller has judged. Memory never exceeds that size. Undefined if
 * the entry is encrypted, packed in an unknown way, or differs from its directory line.
 * @spec APPNOTE 6.3.10 §4.3
 */
export function findEntryContent(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (entry.encrypted || entry.offset + 30 > bytes.length) return undefined;
  if (view.getUint32(entry.offset, true) !== LOCAL_HEADER) return undefined;
  const nameAndExtra =
    view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + 30 + nameAndExtra;
  const packed = bytes.subarray(start, start + entry.packedSize);
  const content = unpack(packed, entry);
  const isWhole = content?.length === entry.size && crc32(content) === entry.crc;
  return isWhole ? content : undefined;
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return undefined;
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
    return new Uint8Array(content.buffer, content.byteOffset, content.length);
  } catch {
    // zlib throws for damaged data and for data longer than declared; both mean the same here.
    return undefined;
  }
}

/** The end record lies last, before a comment of at most 64 KiB. */
function findDirectoryEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return undefined;
}
