import type { PdfPage } from '../document/page-tree.ts';
import { readBox } from '../document/page-tree.ts';
import type { PdfDocument } from '../document/pdf-document.ts';
import { PdfSignError } from '../pdf-sign-error.ts';
import type { PdfDict, PdfStream, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, isName } from '../syntax/pdf-object.ts';
import type { Operation } from './content-tokens.ts';
import { operationsOf } from './content-tokens.ts';
import type { Matrix } from './matrix.ts';
import { boundsOf, IDENTITY, multiply } from './matrix.ts';

/** Part of the size of a font that hangs below the line. */
const DESCENT = 0.25;
const MAX_FORMS = 12;
const PAINTS_FILL: ReadonlySet<string> = new Set(['f', 'F', 'f*']);
const PAINTS_STROKE: ReadonlySet<string> = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);

type State = { ctm: Matrix; fillIsWhite: boolean; fontSize: number; leading: number };
type Reading = {
  document: PdfDocument;
  lowest: number;
  state: State;
  saved: State[];
  text: Matrix;
  line: Matrix;
  /** Lowest point of the path begun, before it is painted. */
  path: number;
  depth: number;
};

/**
 * How far down a page is printed on, in points: the lowest text, line, image or visible annotation.
 * Undefined where it cannot be told; Infinity where nothing stands on the page. A white area is
 * none. Clipping is left out of account, so the answer is never too high.
 */
export function lowestMark(document: PdfDocument, page: PdfPage): number | undefined {
  const reading: Reading = {
    document,
    lowest: Number.POSITIVE_INFINITY,
    state: { ctm: IDENTITY, fillIsWhite: false, fontSize: 0, leading: 0 },
    saved: [],
    text: IDENTITY,
    line: IDENTITY,
    path: Number.POSITIVE_INFINITY,
    depth: 0,
  };
  try {
    const resources = document.findDict(page.inherited.Resources);
    const content = contentOf(document, page.dict.entries.get('Contents'));
    if (content === undefined || !readContent(reading, content, resources)) return undefined;
  } catch (error) {
    if (error instanceof PdfSignError) return undefined;
    throw error;
  }
  for (const annotation of document.findArray(page.dict.entries.get('Annots'))?.items ?? []) {
    const dict = document.findDict(annotation);
    const box = dict && readBox(document, dict.entries.get('Rect'));
    if (box && dict.entries.has('AP') && box[3] > box[1]) mark(reading, box[1]);
  }
  return reading.lowest;
}

function contentOf(document: PdfDocument, value: PdfValue | undefined): Uint8Array | undefined {
  const resolved = document.resolve(value);
  if (resolved === null) return new Uint8Array(0);
  const streams = isKind(resolved, 'array') ? resolved.items : [resolved];
  const parts: Uint8Array[] = [];
  for (const item of streams) {
    const stream = document.resolve(item);
    const data = isKind(stream, 'stream') ? document.decode(stream) : undefined;
    if (data === undefined) return undefined;
    parts.push(data, Buffer.from('\n'));
  }
  return Buffer.concat(parts);
}

/** False where something in it cannot be read. */
function readContent(
  reading: Reading,
  content: Uint8Array,
  resources: PdfDict | undefined,
): boolean {
  for (const operation of operationsOf(content, reading.document.limits)) {
    if (operation.operator === 'Do') {
      if (!readObject(reading, operation, resources)) return false;
    } else {
      apply(reading, operation);
    }
  }
  return true;
}

function apply(reading: Reading, operation: Operation): void {
  const numbers = operation.operands.filter((operand) => typeof operand === 'number');
  if (applyState(reading, operation.operator, numbers)) return;
  if (applyText(reading, operation.operator, numbers)) return;
  applyPath(reading, operation.operator, numbers);
}

function applyState(reading: Reading, operator: string, numbers: number[]): boolean {
  const { state } = reading;
  switch (operator) {
    case 'q':
      reading.saved.push({ ...state });
      return true;
    case 'Q':
      reading.state = reading.saved.pop() ?? state;
      return true;
    case 'cm':
      state.ctm = multiply(matrixOf(numbers), state.ctm);
      return true;
    case 'g':
    case 'rg':
    case 'sc':
    case 'scn':
      state.fillIsWhite = numbers.length < 4 && numbers.length > 0 && numbers.every((n) => n >= 1);
      return true;
    case 'k':
      state.fillIsWhite = numbers.every((n) => n === 0);
      return true;
    case 'cs':
      state.fillIsWhite = false;
      return true;
    default:
      return false;
  }
}

function applyText(reading: Reading, operator: string, numbers: number[]): boolean {
  const { state } = reading;
  const [first = 0, second = 0] = numbers;
  switch (operator) {
    case 'BT':
      reading.text = IDENTITY;
      reading.line = IDENTITY;
      return true;
    case 'Tf':
      state.fontSize = first;
      return true;
    case 'TL':
      state.leading = first;
      return true;
    case 'Td':
    case 'TD':
      if (operator === 'TD') state.leading = -second;
      moveLine(reading, first, second);
      return true;
    case 'Tm':
      reading.line = matrixOf(numbers);
      reading.text = reading.line;
      return true;
    case 'T*':
      moveLine(reading, 0, -state.leading);
      return true;
    case "'":
    case '"':
      moveLine(reading, 0, -state.leading);
      markText(reading);
      return true;
    case 'Tj':
    case 'TJ':
      markText(reading);
      return true;
    default:
      return false;
  }
}

function moveLine(reading: Reading, x: number, y: number): void {
  reading.line = multiply([1, 0, 0, 1, x, y], reading.line);
  reading.text = reading.line;
}

/** Turned text counts by where it begins: pages to be copied are not set upside down. */
function markText(reading: Reading): void {
  const { ctm, fontSize } = reading.state;
  const [, bottom] = boundsOf([0, -DESCENT * fontSize, 0, 0], multiply(reading.text, ctm));
  mark(reading, bottom);
}

function applyPath(reading: Reading, operator: string, numbers: number[]): void {
  const [a = 0, b = 0, width = 0, height = 0] = numbers;
  if (operator === 're') {
    extendPath(reading, [a, b, a + width, b + height]);
  } else if (operator === 'm' || operator === 'l') {
    extendPath(reading, [a, b, a, b]);
  } else if (operator === 'c' || operator === 'v' || operator === 'y') {
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [x = 0, y = 0] = numbers.slice(i, i + 2);
      extendPath(reading, [x, y, x, y]);
    }
  } else if (operator === 'BI') {
    mark(reading, boundsOf([0, 0, 1, 1], reading.state.ctm)[1]);
  } else if (operator === 'sh') {
    mark(reading, Number.NEGATIVE_INFINITY);
  } else {
    paintPath(reading, operator);
  }
}

function extendPath(reading: Reading, box: [number, number, number, number]): void {
  reading.path = Math.min(reading.path, boundsOf(box, reading.state.ctm)[1]);
}

function paintPath(reading: Reading, operator: string): void {
  const fills = PAINTS_FILL.has(operator) && !reading.state.fillIsWhite;
  if (fills || PAINTS_STROKE.has(operator)) mark(reading, reading.path);
  const ends =
    fills || operator === 'n' || PAINTS_FILL.has(operator) || PAINTS_STROKE.has(operator);
  if (ends) reading.path = Number.POSITIVE_INFINITY;
}

function readObject(
  reading: Reading,
  { operands }: Operation,
  resources: PdfDict | undefined,
): boolean {
  const { document } = reading;
  const [name] = operands;
  const objects = resources && document.findDict(resources.entries.get('XObject'));
  const object = isKind(name, 'name') ? document.resolve(objects?.entries.get(name.name)) : null;
  if (!isKind(object, 'stream')) return true;
  if (isName(document.get(object.dict, 'Subtype'), 'Image')) {
    mark(reading, boundsOf([0, 0, 1, 1], reading.state.ctm)[1]);
    return true;
  }
  return readForm(reading, object, resources);
}

function readForm(reading: Reading, form: PdfStream, outer: PdfDict | undefined): boolean {
  const { document, saved, state } = reading;
  const content = document.decode(form);
  if (content === undefined || reading.depth >= MAX_FORMS) return false;
  const matrix = document.findArray(form.dict.entries.get('Matrix'))?.items ?? [];
  const numbers = matrix.map((item) => document.resolve(item)).filter((n) => typeof n === 'number');
  const inner = document.findDict(form.dict.entries.get('Resources')) ?? outer;
  const ctm = numbers.length === 6 ? multiply(matrixOf(numbers), state.ctm) : state.ctm;
  reading.state = { ...state, ctm };
  reading.saved = [];
  reading.depth += 1;
  const isRead = readContent(reading, content, inner);
  reading.depth -= 1;
  reading.state = state;
  reading.saved = saved;
  return isRead;
}

function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

function mark(reading: Reading, y: number): void {
  reading.lowest = Math.min(reading.lowest, y);
}
