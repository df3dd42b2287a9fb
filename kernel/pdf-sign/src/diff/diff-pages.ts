import { walkPages } from '../document/page-tree.ts';
import type { PdfDict, PdfValue } from '../syntax/pdf-object.ts';
import { isKind } from '../syntax/pdf-object.ts';
import type { DiffContext } from './diff-context.ts';
import { numberOf } from './diff-context.ts';
import { changedKeys, sameValue } from './same-value.ts';

/** Comments that certification level 3 leaves open; links, media and forms are none of them. */
const MARKUP = new Set([
  'Text',
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Stamp',
  'Ink',
  'Popup',
]);

/** Pages: only the list of annotations may grow, by new signatures or comments. */
export function diffPages(context: DiffContext, changed: ReadonlySet<number>): void {
  const { before, after, explained, changes } = context;
  for (const page of walkPages(before)) {
    const { num } = page.ref;
    const listNum = numberOf(page.dict.entries.get('Annots'));
    const listChanged = listNum !== undefined && changed.has(listNum);
    if (!changed.has(num) && !listChanged) continue;
    explained.add(num);
    if (listNum !== undefined) explained.add(listNum);
    const later = after.findDict(page.ref);
    if (later === undefined || changedKeys(page.dict, later).some((key) => key !== 'Annots')) {
      changes.push({ kind: 'PAGE_CHANGED', object: num });
    } else diffAnnotations(context, num, page.dict, later);
  }
}

function diffAnnotations(
  context: DiffContext,
  page: number,
  earlier: PdfDict,
  later: PdfDict,
): void {
  const { before, after, changes } = context;
  const old = before.findArray(earlier.entries.get('Annots'))?.items ?? [];
  const items = after.findArray(later.entries.get('Annots'))?.items ?? [];
  let kept = 0;
  for (const item of items) {
    if (kept < old.length && sameValue(item, old[kept])) kept++;
    else judgeNewAnnotation(context, page, item);
  }
  if (kept < old.length) changes.push({ kind: 'ANNOTATIONS_CHANGED', object: page });
}

function judgeNewAnnotation(context: DiffContext, page: number, item: PdfValue): void {
  const { after, added, changes, newWidgets } = context;
  const num = numberOf(item);
  if (num !== undefined && newWidgets.has(num)) return;
  const dict = after.findDict(item);
  const subtype = dict && after.get(dict, 'Subtype');
  const isMarkup = isKind(subtype, 'name') && MARKUP.has(subtype.name) && !dict?.entries.has('A');
  const isNew = num !== undefined && added.has(num);
  changes.push({
    kind: isMarkup && isNew ? 'ANNOTATION_ADDED' : 'ANNOTATIONS_CHANGED',
    object: page,
  });
}
