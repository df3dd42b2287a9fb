import type { PdfDocument } from '../document/pdf-document.ts';
import type { XrefEntry } from '../document/xref-section.ts';
import type { PdfValue } from '../syntax/pdf-object.ts';
import { sameValue } from './same-value.ts';

/** An object that was there before and is not the same after. */
export type ChangedObject = { num: number; before: PdfValue; after: PdfValue };

/** Objects of `before` whose place in the file is another in `after`, and whose content differs. */
export function listChangedObjects(before: PdfDocument, after: PdfDocument): ChangedObject[] {
  const changed: ChangedObject[] = [];
  for (const [num, entry] of before.entries) {
    const later = after.entries.get(num);
    if (entry.kind === 'free' || samePlace(before, entry, after, later)) continue;
    const valueBefore = valueAt(before, num, entry);
    const valueAfter = later === undefined ? null : valueAt(after, num, later);
    const sameGeneration = generationOf(entry) === generationOf(later);
    if (!sameGeneration || !sameValue(valueBefore, valueAfter)) {
      changed.push({ num, before: valueBefore, after: sameGeneration ? valueAfter : null });
    }
  }
  return changed;
}

/** Object numbers that only `after` has. */
export function listNewObjects(before: PdfDocument, after: PdfDocument): Set<number> {
  const added = new Set<number>();
  for (const [num, entry] of after.entries) {
    if (entry.kind !== 'free' && (before.entries.get(num)?.kind ?? 'free') === 'free') {
      added.add(num);
    }
  }
  return added;
}

/** The earlier file is a prefix of the later one, so the same place means the same bytes. */
function samePlace(
  before: PdfDocument,
  entry: XrefEntry,
  after: PdfDocument,
  later: XrefEntry | undefined,
): boolean {
  if (entry.kind === 'offset') {
    return later?.kind === 'offset' && later.offset === entry.offset && later.gen === entry.gen;
  }
  if (entry.kind !== 'packed' || later?.kind !== 'packed') return false;
  if (entry.container !== later.container || entry.index !== later.index) return false;
  const container = before.entries.get(entry.container);
  const laterContainer = after.entries.get(entry.container);
  return (
    container?.kind === 'offset' &&
    laterContainer?.kind === 'offset' &&
    container.offset === laterContainer.offset
  );
}

function valueAt(document: PdfDocument, num: number, entry: XrefEntry): PdfValue {
  return document.resolve({ kind: 'ref', num, gen: generationOf(entry) });
}

function generationOf(entry: XrefEntry | undefined): number {
  return entry?.kind === 'offset' ? entry.gen : 0;
}
