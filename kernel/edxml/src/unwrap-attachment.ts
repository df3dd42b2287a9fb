import { findEntryContent, findOnlyEntry, isZip, type ZipEntry } from '@hien-luong/zip';
import { EdxmlError } from './edxml-error.ts';
import { extensionOf } from './media-type.ts';
import type { ReadLimits } from './read-limits.ts';

const RATIO_JUDGED_ABOVE = 8 * 1024 * 1024;
const UUID_NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.[^/\\]*)?$/i;

export type Unwrapped = {
  bytes: Uint8Array;
  /** True if it looked like a vendor's wrapping but could not be unpacked: `bytes` is the zip. */
  damaged: boolean;
};

/**
 * Takes off the ZIP in which vendors wrap every file whose kind they do not know: a single entry
 * with a UUID for a name. One layer only, and never for a file that is a `.zip` by its own name.
 * Throws `ATTACHMENT_BOMB` before unpacking anything beyond the limits.
 */
export function unwrapAttachment(name: string, bytes: Uint8Array, limits: ReadLimits): Unwrapped {
  const entry = findWrapping(name, bytes);
  if (entry === undefined) return { bytes, damaged: false };
  refuseBomb(entry, limits);
  const content = findEntryContent(bytes, entry);
  return content === undefined ? { bytes, damaged: true } : { bytes: content, damaged: false };
}

/** Whether a reader would take a layer off these bytes under this name. */
export function isWrapped(name: string, bytes: Uint8Array): boolean {
  return findWrapping(name, bytes) !== undefined;
}

function findWrapping(name: string, bytes: Uint8Array): ZipEntry | undefined {
  if (extensionOf(name) === 'zip' || !isZip(bytes)) return undefined;
  const entry = findOnlyEntry(bytes);
  return entry !== undefined && UUID_NAME.test(entry.name) ? entry : undefined;
}

function refuseBomb(entry: ZipEntry, limits: ReadLimits): void {
  const isDense =
    entry.size > RATIO_JUDGED_ABOVE && entry.size > entry.packedSize * limits.maxRatio;
  if (entry.size > limits.maxAttachmentBytes || isDense) {
    throw new EdxmlError('ATTACHMENT_BOMB', 'unpacks to too much', {
      details: { packedSize: entry.packedSize, size: entry.size },
    });
  }
}
