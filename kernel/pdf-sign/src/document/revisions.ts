import { PdfSignError } from '../pdf-sign-error.ts';
import type { PdfDocument } from './pdf-document.ts';
import type { XrefSection } from './xref-section.ts';

/** A state of the file as it was saved; `end` is the offset behind its `%%EOF` and line end. */
export type Revision = { readonly end: number; readonly sections: readonly XrefSection[] };

const EOF = '%%EOF';

/**
 * Revisions, oldest first. The two sections of a linearized file are one revision: its first-page
 * section stands before the main one that `/Prev` names (ISO 32000-2 Annex F).
 */
export function listRevisions(document: PdfDocument): Revision[] {
  const groups: XrefSection[][] = [];
  for (const section of document.sections) {
    const group = groups.at(-1);
    const newer = group?.at(-1);
    if (group && newer && section.offset > newer.offset) group.push(section);
    else groups.push([section]);
  }
  return groups.reverse().map((sections) => ({ sections, end: endOf(document.bytes, sections) }));
}

/**
 * The bytes of revision `n` (1 = as first saved): a view on the input, not a copy.
 *
 * @throws PdfSignError REVISION_NOT_FOUND
 */
export function sliceRevision(document: PdfDocument, n: number): Uint8Array {
  const revision = listRevisions(document)[n - 1];
  if (revision === undefined) {
    throw new PdfSignError('REVISION_NOT_FOUND', `revision ${n}`, { details: { revision: n } });
  }
  return document.bytes.subarray(0, revision.end);
}

function endOf(bytes: Buffer, sections: readonly XrefSection[]): number {
  const marker = bytes.indexOf(EOF, Math.max(...sections.map((section) => section.end)));
  if (marker < 0) return bytes.length;
  let end = marker + EOF.length;
  if (bytes[end] === 0x0d) end++;
  if (bytes[end] === 0x0a) end++;
  return end;
}
