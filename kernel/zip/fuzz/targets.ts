import type { FuzzTarget } from '@hien-luong/contract';
import { findEntryContent, findOnlyEntry, readZip, writeZip, ZipError } from '../src/index.ts';

const EPOCH = new Date('2026-03-02T01:00:00Z');
const TEXT = new TextEncoder().encode('Xin chào '.repeat(30));
const SEEDS = [
  writeZip([{ name: 'a.txt', bytes: TEXT }], EPOCH),
  writeZip(
    [
      { name: 'mimetype', bytes: TEXT.subarray(0, 20), isStored: true },
      { name: 'Quyết định.txt', bytes: TEXT },
      { name: 'a/15', bytes: new Uint8Array() },
    ],
    EPOCH,
  ),
];
const LIMITS = { maxTotalBytes: 1 << 20, maxEntryBytes: 1 << 20 };

function target(name: string, run: FuzzTarget['run']): FuzzTarget {
  const knownError = (error: unknown) => error instanceof ZipError;
  return { name, shape: 'bytes', seeds: () => SEEDS, run, knownError };
}

export const fuzzTargets: readonly FuzzTarget[] = [
  target('zip', (input) => {
    readZip(input, LIMITS);
  }),
  target('zip-only-entry', (input) => {
    const entry = findOnlyEntry(input);
    const isFit = entry !== undefined && entry.size < LIMITS.maxEntryBytes;
    const content = isFit ? findEntryContent(input, entry) : undefined;
    if (content === undefined) throw new ZipError('ZIP_MALFORMED', 'nothing found');
  }),
];
