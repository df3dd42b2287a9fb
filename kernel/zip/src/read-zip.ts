import { nameKeyOf } from './entry-name.ts';
import { findDirectory } from './find-directory.ts';
import { placeEntry } from './place-entry.ts';
import type { DirectoryLine } from './read-directory.ts';
import { readDirectory } from './read-directory.ts';
import { unpackEntry } from './unpack-entry.ts';
import { ZipError } from './zip-error.ts';
import type { ZipLimits } from './zip-limits.ts';
import { DEFAULT_ZIP_LIMITS } from './zip-limits.ts';

/** A file in an archive, whole and checked. Folders are not told of. */
export type ZipFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isStored: boolean;
  /** Whether its header holds anything besides the name, as the first file of a container may not. */
  readonly hasExtra: boolean;
};

const RATIO_JUDGED_ABOVE = 1024 * 1024;

/**
 * Every file of an archive that reads the same to everybody: directory and headers agree, entries
 * lie one behind the other and fill the file, no name is there twice. Files come in the order of
 * their bytes. Throws `ZipError`, and that before unpacking anything beyond the limits.
 * @spec APPNOTE 6.3.10 §4.3
 */
export function readZip(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): ZipFile[] {
  const most = { ...DEFAULT_ZIP_LIMITS, ...limits };
  if (bytes.length > most.maxBytes) throw new ZipError('ZIP_TOO_LARGE', 'too many bytes');
  const directory = findDirectory(bytes);
  if (directory.count > most.maxEntries) throw new ZipError('ZIP_TOO_LARGE', 'too many entries');
  const lines = readDirectory(bytes, directory).sort((a, b) => a.offset - b.offset);
  refuseTwins(lines);
  refuseBombs(lines, most);
  let at = 0;
  const placed = lines.map((line) => {
    if (line.offset < at) throw new ZipError('ZIP_HEADERS_DIFFER', 'entries overlap');
    if (line.offset > at) throw new ZipError('ZIP_HIDDEN_DATA', 'bytes between entries');
    const place = placeEntry(bytes, line, directory.offset);
    at = place.end;
    return { line, place };
  });
  if (at !== directory.offset) throw new ZipError('ZIP_HIDDEN_DATA', 'bytes before the directory');
  return placed
    .filter(({ line }) => !line.isDirectory)
    .map(({ line, place }) => ({
      name: line.name,
      bytes: unpackEntry(line, place.packed),
      isStored: line.method === 0,
      hasExtra: place.extraLength > 0,
    }));
}

function refuseTwins(lines: readonly DirectoryLine[]): void {
  const seen = new Set<string>();
  for (const { name } of lines) {
    const key = nameKeyOf(name);
    if (seen.has(key)) throw new ZipError('ZIP_NAME_TWICE', 'a name twice', { details: { name } });
    seen.add(key);
  }
}

function refuseBombs(lines: readonly DirectoryLine[], limits: ZipLimits): void {
  let total = 0;
  for (const { name, size, packedSize } of lines) {
    const details = { entry: name };
    total += size;
    if (size > limits.maxEntryBytes || total > limits.maxTotalBytes) {
      throw new ZipError('ZIP_TOO_LARGE', 'unpacks to too much', { details });
    }
    if (size > RATIO_JUDGED_ABOVE && size > packedSize * limits.maxRatio) {
      throw new ZipError('ZIP_BOMB', 'unpacks to far more than it is', { details });
    }
  }
}
