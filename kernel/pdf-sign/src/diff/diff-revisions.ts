import type { PdfDocument } from '../document/pdf-document.ts';
import { surveyReferences } from '../document/survey-references.ts';
import { listChangedObjects, listNewObjects } from './changed-objects.ts';
import { diffCatalog } from './diff-catalog.ts';
import type { DiffContext } from './diff-context.ts';
import { diffDocumentInfo } from './diff-document-info.ts';
import { diffFields } from './diff-fields.ts';
import { diffForm } from './diff-form.ts';
import { diffPages } from './diff-pages.ts';
import type { RevisionChange } from './revision-change.ts';
import { sameValue } from './same-value.ts';

/**
 * What one revision changed of the one before, as a list of changes some rule knows, and everything
 * else as forbidden. Objects that nothing refers to are free to change: nobody sees them.
 *
 * The rules go by what an object is in the earlier state, never by what the update says it is, and
 * new objects count for nothing until a rule lets something refer to them.
 *
 * @spec ISO 32000-2 §12.8.2.2
 */
export function diffRevisions(before: PdfDocument, after: PdfDocument): RevisionChange[] {
  const { incoming, missing } = surveyReferences(before);
  const changed = listChangedObjects(before, after).filter(({ num }) => incoming.has(num));
  const context: DiffContext = {
    before,
    after,
    added: listNewObjects(before, after),
    incoming,
    explained: new Set(),
    newWidgets: new Set(),
    changes: [],
  };
  checkChain(context);
  checkMissing(context, missing);
  // The form comes first: its new signature fields are what pages may show.
  diffForm(context);
  diffCatalog(context);
  diffFields(context, new Set(changed.map(({ num }) => num)));
  diffPages(context, new Set(changed.map(({ num }) => num)));
  diffDocumentInfo(context);
  for (const { num } of changed) {
    if (!context.explained.has(num)) context.changes.push({ kind: 'OBJECT_CHANGED', object: num });
  }
  return context.changes;
}

/** The later cross-references continue the earlier ones, and lead to the same document. */
function checkChain({ before, after, changes }: DiffContext): void {
  const continues = after.sections.some(({ offset }) => offset === before.newestSection.offset);
  if (!continues) changes.push({ kind: 'CROSS_REFERENCE_REPLACED' });
  if (!sameValue(before.trailer.entries.get('Root'), after.trailer.entries.get('Root'))) {
    changes.push({ kind: 'TRAILER_CHANGED' });
  }
}

/** What was referred to and not there showed as nothing; now it would show. */
function checkMissing({ added, changes }: DiffContext, missing: ReadonlySet<number>): void {
  for (const num of missing) {
    if (added.has(num)) changes.push({ kind: 'MISSING_OBJECT_DEFINED', object: num });
  }
}
