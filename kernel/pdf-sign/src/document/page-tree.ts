import { limitExceeded } from '../pdf-limits.ts';
import { damaged, PdfSignError } from '../pdf-sign-error.ts';
import type { PdfDict, PdfRef, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, isName } from '../syntax/pdf-object.ts';
import type { PdfDocument } from './pdf-document.ts';

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
type Inherited = Partial<Record<(typeof INHERITED)[number], PdfValue>>;

/** A page with the attributes it inherits; `ref` and `dict` are the page object itself. */
export type PdfPage = { ref: PdfRef; dict: PdfDict; inherited: Inherited };

/**
 * Pages in order. A node met twice is refused: readers count such a tree differently.
 *
 * @spec ISO 32000-2 §7.7.3
 */
export function* walkPages(document: PdfDocument): Generator<PdfPage> {
  const root = document.catalog.dict.entries.get('Pages');
  const visited = new Set<number>();
  const stack: { node: PdfValue | undefined; inherited: Inherited; depth: number }[] = [
    { node: root, inherited: {}, depth: 0 },
  ];
  const { maxDepth, maxPages } = document.limits;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    const dict = document.findDict(node);
    if (!isKind(node, 'ref') || dict === undefined || visited.has(node.num)) {
      throw damaged('page tree', undefined, 'STRUCTURE_BROKEN');
    }
    if (depth > maxDepth) throw limitExceeded('maxDepth', maxDepth);
    if (visited.size > 2 * maxPages) throw limitExceeded('maxPages', maxPages);
    visited.add(node.num);
    const inherited = inherit(next.inherited, dict);
    const kids = document.findArray(dict.entries.get('Kids'));
    if (isName(dict.entries.get('Type'), 'Page') || kids === undefined) {
      yield { ref: node, dict, inherited };
      continue;
    }
    for (let i = kids.items.length - 1; i >= 0; i--) {
      stack.push({ node: kids.items[i], inherited, depth: depth + 1 });
    }
  }
}

/** @throws PdfSignError PAGE_NOT_FOUND; the first page is 1 */
export function getPage(document: PdfDocument, number: number): PdfPage {
  let count = 0;
  for (const page of walkPages(document)) if (++count === number) return page;
  throw new PdfSignError('PAGE_NOT_FOUND', `page ${number}`, { details: { page: number, count } });
}

export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** A4 stands in for a page that names no size, as readers do. */
export function mediaBoxOf(document: PdfDocument, page: PdfPage): Box {
  return readBox(document, page.inherited.MediaBox) ?? [0, 0, 595.28, 841.89];
}

/** Degrees clockwise: 0, 90, 180 or 270. */
export function rotationOf(document: PdfDocument, page: PdfPage): number {
  const rotate = document.resolve(page.inherited.Rotate);
  return typeof rotate === 'number' ? (((Math.round(rotate / 90) * 90) % 360) + 360) % 360 : 0;
}

/** A rectangle with its corners put in order, or undefined when it is none. */
export function readBox(document: PdfDocument, value: PdfValue | undefined): Box | undefined {
  const corners = document.findArray(value)?.items.map((item) => document.resolve(item)) ?? [];
  const [a, b, c, d] = corners;
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  if (typeof c !== 'number' || typeof d !== 'number') return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

function inherit(above: Inherited, dict: PdfDict): Inherited {
  const inherited: Inherited = { ...above };
  for (const key of INHERITED) {
    const value = dict.entries.get(key);
    if (value !== undefined) inherited[key] = value;
  }
  return inherited;
}
