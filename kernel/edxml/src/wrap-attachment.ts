import { zipSync } from 'fflate';
import type { Attachment } from './attachment.ts';
import { extensionOf } from './media-type.ts';
import { isWrapped } from './unwrap-attachment.ts';

export type WrappedAttachment = { bytes: Uint8Array; wireType: string };

/** Kinds that travel as they are, under labels that are vendors' custom, not IANA's. */
const PLAIN = new Set(['pdf', 'doc', 'docx', 'xls', 'xlsx', 'zip']);

/** The hour is the writer's own zone in ZIP, so a fixed local one keeps the bytes equal anywhere. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * The bytes as the wire carries them: known kinds plain, every other in a ZIP of one entry named
 * by a UUID. A known kind whose bytes a reader would take for such a ZIP is wrapped as well.
 */
export function wrapAttachment({ bytes, name, sha256 }: Attachment): WrappedAttachment {
  const extension = extensionOf(name);
  if (PLAIN.has(extension) && !isWrapped(name, bytes)) {
    return { bytes, wireType: `application/${extension}` };
  }
  const entryName = extension === '' ? uuidOf(sha256) : `${uuidOf(sha256)}.${extension}`;
  const zip = zipSync({ [entryName]: bytes }, { level: 6, mtime: NO_DATE });
  return { bytes: zip, wireType: 'application/zip' };
}

/** A name-based UUID (version 8) of the content, so that equal packets have equal bytes. */
function uuidOf(sha256: string): string {
  const hex = `${sha256.slice(0, 12)}8${sha256.slice(13, 16)}8${sha256.slice(17, 32)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
