import { viewOf } from './view.ts';
import { ZipError } from './zip-error.ts';

export type Directory = { readonly offset: number; readonly end: number; readonly count: number };

const DIRECTORY_END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

/**
 * Where the central directory lies. Its end record is the last thing in the file, is there once,
 * and the directory stands right before it. Throws `ZipError`.
 * @spec APPNOTE 6.3.10 §4.3.16
 */
export function findDirectory(bytes: Uint8Array): Directory {
  const view = viewOf(bytes);
  const end = findOnlyEnd(view);
  if (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR) {
    throw new ZipError('ZIP64_UNSUPPORTED', 'an archive for sizes beyond four gigabytes');
  }
  const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((at) =>
    view.getUint16(end + at, true),
  ) as [number, number, number, number];
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    throw new ZipError('ZIP64_UNSUPPORTED', 'sizes are kept elsewhere');
  }
  if (disk !== 0 || directoryDisk !== 0 || here !== count) {
    throw new ZipError('ZIP_MALFORMED', 'a part of a divided archive');
  }
  if (offset + size > end) throw new ZipError('ZIP_MALFORMED', 'the directory is not in the file');
  if (offset + size !== end) throw new ZipError('ZIP_HIDDEN_DATA', 'bytes behind the directory');
  return { offset, end, count };
}

/** A second record whose comment would hide this one, or the other way round, is refused. */
function findOnlyEnd(view: DataView): number {
  const found: number[] = [];
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) found.push(at);
  }
  const [end, ...others] = found;
  if (end === undefined) throw new ZipError('ZIP_MALFORMED', 'no end of a directory');
  if (others.length > 0) throw new ZipError('ZIP_AMBIGUOUS', 'several ends of a directory');
  if (end + END_SIZE + view.getUint16(end + 20, true) !== view.byteLength) {
    throw new ZipError('ZIP_HIDDEN_DATA', 'bytes behind the archive');
  }
  return end;
}
