import { openPdf } from '../document/pdf-document.ts';
import { listRevisions } from '../document/revisions.ts';
import { DEFAULT_PDF_LIMITS, type PdfLimits } from '../pdf-limits.ts';
import { PdfSignError } from '../pdf-sign-error.ts';
import { isWhitespace } from '../syntax/characters.ts';
import { diffRevisions } from './diff-revisions.ts';
import type { RevisionChange } from './revision-change.ts';

/**
 * What somebody changed of a file that we gave away, revision by revision; also of one that nobody
 * had signed before. `after` must begin with the bytes of `before`: whether it does is the caller's
 * first question, since nothing else is worth asking of another file.
 *
 * @throws PdfSignError for a file that cannot be read
 * @spec ISO 32000-2 §12.8.2.2
 */
export function changesSince(
  before: Uint8Array,
  after: Uint8Array,
  limits: PdfLimits = DEFAULT_PDF_LIMITS,
): RevisionChange[] {
  const document = openPdf(after, limits);
  const ends = listRevisions(document).map(({ end }) => end);
  const given = ends.findIndex((end) => end >= before.length);
  if (given < 0) return [{ kind: 'TRAILING_DATA' }];
  const changes: RevisionChange[] = [];
  let earlier = openPdf(before, limits);
  for (const end of ends.slice(given).filter((later) => later > before.length)) {
    const later = end === after.length ? document : openRevision(after.subarray(0, end), limits);
    if (later === undefined) return [...changes, { kind: 'REVISION_UNREADABLE' }];
    changes.push(...diffRevisions(earlier, later));
    earlier = later;
  }
  if (!endsWithNothingMore(after, ends.at(-1) ?? 0)) changes.push({ kind: 'TRAILING_DATA' });
  return changes;
}

function openRevision(bytes: Uint8Array, limits: PdfLimits) {
  try {
    return openPdf(bytes, limits);
  } catch (error) {
    if (error instanceof PdfSignError) return undefined;
    throw error;
  }
}

/** White space behind the last revision is nothing; anything else nobody has looked at. */
function endsWithNothingMore(bytes: Uint8Array, end: number): boolean {
  return bytes.subarray(end).every(isWhitespace);
}
