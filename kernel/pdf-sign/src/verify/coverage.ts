import type { PdfDocument } from '../document/pdf-document.ts';
import type { Revision } from '../document/revisions.ts';
import { isWhitespace } from '../syntax/characters.ts';

/**
 * Number of the revision that ends where a signature ends, from 1; undefined when none does.
 * Writers disagree on whether the line end behind `%%EOF` belongs to it.
 */
export function findCoveredRevision(
  document: PdfDocument,
  revisions: readonly Revision[],
  end: number,
): number | undefined {
  const index = revisions.findIndex((revision) =>
    isBlank(document.bytes, Math.min(end, revision.end), Math.max(end, revision.end)),
  );
  return index < 0 ? undefined : index + 1;
}

/** Something other than white space stands behind the last revision. */
export function hasTrailingData(document: PdfDocument, revisions: readonly Revision[]): boolean {
  const last = revisions.at(-1)?.end ?? 0;
  return !isBlank(document.bytes, last, document.bytes.length);
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isWhitespace(bytes[i])) return false;
  return true;
}
