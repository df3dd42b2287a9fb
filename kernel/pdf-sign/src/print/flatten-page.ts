import type { Box, PdfPage } from '../document/page-tree.ts';
import { readBox } from '../document/page-tree.ts';
import type { PdfDict, PdfRef, PdfStream, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, pdfArray, pdfDict, withEntries } from '../syntax/pdf-object.ts';
import type { IncrementalUpdate } from '../update/incremental-update.ts';
import type { Matrix } from './matrix.ts';
import { boundsOf, IDENTITY } from './matrix.ts';

const HIDDEN = 2;
const PRINTS = 4;

/** A form XObject and where it is drawn. */
export type Drawn = { form: PdfRef; matrix: Matrix };

/**
 * What printing a page puts on paper, as content of the page: the annotations that print are drawn
 * where viewers draw them and are annotations no more, and `added` is drawn above all.
 */
export function flattenPage(
  update: IncrementalUpdate,
  page: PdfPage,
  added: readonly Drawn[] = [],
): void {
  const drawn = [...printedAnnotations(update, page), ...added];
  const names = drawn.map((_, index) => `HlPrint${index}`);
  const operators = drawn.map(
    ({ matrix }, index) => `q ${matrix.map(decimal).join(' ')} cm /${names[index]} Do Q`,
  );
  const current = update.findDict(page.ref) ?? page.dict;
  const contents = [
    streamOf(update, 'q\n'),
    ...contentRefs(update, current.entries.get('Contents')),
    streamOf(update, `\nQ\n${operators.join('\n')}\n`),
  ];
  const forms = Object.fromEntries(drawn.map(({ form }, index) => [names[index] ?? '', form]));
  const resources = update.findDict(page.inherited.Resources) ?? pdfDict({});
  const objects = update.findDict(resources.entries.get('XObject')) ?? pdfDict({});
  update.put(
    page.ref,
    withEntries(current, {
      Annots: undefined,
      Contents: pdfArray(contents),
      Resources: withEntries(resources, { XObject: withEntries(objects, forms) }),
    }),
  );
}

function printedAnnotations(update: IncrementalUpdate, page: PdfPage): Drawn[] {
  const annotations = update.resolve(page.dict.entries.get('Annots'));
  if (!isKind(annotations, 'array')) return [];
  return annotations.items.flatMap((item) => {
    const annotation = update.findDict(item);
    const drawn = annotation && drawnAnnotation(update, annotation);
    return drawn ? [drawn] : [];
  });
}

function drawnAnnotation(update: IncrementalUpdate, annotation: PdfDict): Drawn | undefined {
  const flags = update.resolve(annotation.entries.get('F'));
  const isPrinted = typeof flags === 'number' && (flags & PRINTS) !== 0 && (flags & HIDDEN) === 0;
  const rect = readBox(update.document, annotation.entries.get('Rect'));
  const form = isPrinted ? normalAppearance(update, annotation) : undefined;
  if (form === undefined || rect === undefined) return undefined;
  const matrix = appearanceMatrix(update, form.stream, rect);
  return matrix && { form: form.ref, matrix };
}

/** The normal appearance, of several the one that the annotation's state names. */
function normalAppearance(
  update: IncrementalUpdate,
  annotation: PdfDict,
): { ref: PdfRef; stream: PdfStream } | undefined {
  const appearances = update.findDict(annotation.entries.get('AP'));
  let value = appearances?.entries.get('N');
  const states = update.findDict(value);
  const state = update.resolve(annotation.entries.get('AS'));
  if (states && isKind(state, 'name')) value = states.entries.get(state.name);
  const stream = update.resolve(value);
  return isKind(value, 'ref') && isKind(stream, 'stream') ? { ref: value, stream } : undefined;
}

/** Maps the appearance's box, as its own matrix turns it, onto the annotation's rectangle. */
function appearanceMatrix(
  update: IncrementalUpdate,
  { dict }: PdfStream,
  rect: Box,
): Matrix | undefined {
  const box = readBox(update.document, dict.entries.get('BBox'));
  if (box === undefined) return undefined;
  const [x0, y0, x1, y1] = boundsOf(box, ownMatrix(update, dict));
  if (x1 <= x0 || y1 <= y0) return undefined;
  const [sx, sy] = [(rect[2] - rect[0]) / (x1 - x0), (rect[3] - rect[1]) / (y1 - y0)];
  return [sx, 0, 0, sy, rect[0] - x0 * sx, rect[1] - y0 * sy];
}

function ownMatrix(update: IncrementalUpdate, dict: PdfDict): Matrix {
  const items = update.document.findArray(dict.entries.get('Matrix'))?.items ?? [];
  const [a, b, c, d, e, f] = items.map((item) => update.resolve(item));
  const isMatrix = [a, b, c, d, e, f].every((item) => typeof item === 'number');
  return isMatrix ? ([a, b, c, d, e, f] as unknown as Matrix) : IDENTITY;
}

function contentRefs(update: IncrementalUpdate, contents: PdfValue | undefined): PdfValue[] {
  const resolved = update.resolve(contents);
  if (isKind(resolved, 'array')) return [...resolved.items];
  return isKind(contents, 'ref') && resolved !== null ? [contents] : [];
}

function streamOf(update: IncrementalUpdate, text: string): PdfRef {
  return update.add({ kind: 'stream', dict: pdfDict({}), raw: Buffer.from(text, 'latin1') });
}

function decimal(value: number): string {
  return Number(value.toFixed(5)).toString();
}
