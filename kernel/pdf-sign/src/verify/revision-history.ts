import { diffRevisions } from '../diff/diff-revisions.ts';
import type { RevisionChange } from '../diff/revision-change.ts';
import type { PdfDocument } from '../document/pdf-document.ts';
import { openPdf } from '../document/pdf-document.ts';
import type { Revision } from '../document/revisions.ts';
import { listRevisions } from '../document/revisions.ts';
import { PdfSignError } from '../pdf-sign-error.ts';
import { hasTrailingData } from './coverage.ts';

/** States of one file, opened and compared only when asked for, and only once. */
export type RevisionHistory = {
  /** The newest state. */
  readonly document: PdfDocument;
  readonly revisions: readonly Revision[];
  /** State at revision `n` (from 1), or undefined when it cannot be read by itself. */
  stateAt(n: number): PdfDocument | undefined;
  /** Everything that happened after revision `n`. */
  changesSince(n: number): RevisionChange[];
};

export function revisionHistory(document: PdfDocument): RevisionHistory {
  const revisions = listRevisions(document);
  const states = new Map<number, PdfDocument | undefined>([[revisions.length, document]]);
  const steps = new Map<number, RevisionChange[]>();

  function stateAt(n: number): PdfDocument | undefined {
    if (!states.has(n)) states.set(n, openState(document, revisions[n - 1]?.end ?? 0));
    return states.get(n);
  }

  function stepAfter(n: number): RevisionChange[] {
    const known = steps.get(n);
    if (known !== undefined) return known;
    const step = compare(stateAt(n), stateAt(n + 1));
    steps.set(n, step);
    return step;
  }

  return {
    document,
    revisions,
    stateAt,
    changesSince(n) {
      const changes: RevisionChange[] = [];
      for (let i = n; i < revisions.length; i++) changes.push(...stepAfter(i));
      if (hasTrailingData(document, revisions)) changes.push({ kind: 'TRAILING_DATA' });
      return changes;
    },
  };
}

function openState(document: PdfDocument, end: number): PdfDocument | undefined {
  try {
    return openPdf(document.bytes.subarray(0, end), document.limits);
  } catch (error) {
    if (error instanceof PdfSignError) return undefined;
    throw error;
  }
}

function compare(before: PdfDocument | undefined, after: PdfDocument | undefined) {
  const unreadable: RevisionChange[] = [{ kind: 'REVISION_UNREADABLE' }];
  if (before === undefined || after === undefined) return unreadable;
  try {
    return diffRevisions(before, after);
  } catch (error) {
    if (error instanceof PdfSignError) return unreadable;
    throw error;
  }
}
