import { getPage, mediaBoxOf } from '../document/page-tree.ts';
import type { PdfDocument } from '../document/pdf-document.ts';
import { openPdf } from '../document/pdf-document.ts';
import { PdfSignError } from '../pdf-sign-error.ts';
import type { PdfDict, PdfRef, PdfStream, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, isName, pdfArray, pdfDict, pdfName } from '../syntax/pdf-object.ts';
import type { IncrementalUpdate } from './incremental-update.ts';

const MAX_APPEARANCE_OBJECTS = 2_000;

/**
 * Brings the one page of `pdf` into the update as a form XObject, with the fonts and images it
 * uses. A viewer scales the page's media box to the rectangle of the annotation that shows it
 * (ISO 32000-2 §12.5.5), so a page of the rectangle's size is drawn in true size.
 *
 * @throws PdfSignError APPEARANCE_INVALID when the page cannot be taken over
 */
export function importAppearance(update: IncrementalUpdate, pdf: Uint8Array): PdfRef {
  const source = openAppearance(pdf);
  const page = getPage(source, 1);
  const copy = objectCopier(source, update);
  const [x0, y0, x1, y1] = mediaBoxOf(source, page);
  const content = pageContent(source, page.dict.entries.get('Contents'));
  const group = source.findDict(page.dict.entries.get('Group'));
  const filters = ['Filter', 'DecodeParms'].map((key) => [key, content.dict.entries.get(key)]);
  const dict = pdfDict({
    Type: pdfName('XObject'),
    Subtype: pdfName('Form'),
    BBox: pdfArray([x0, y0, x1, y1]),
    Resources: copy(source.resolve(page.inherited.Resources) ?? pdfDict({})),
    Group: group === undefined ? undefined : copy(group),
    ...Object.fromEntries(filters.map(([key, value]) => [key, value && copy(value as PdfValue)])),
  });
  return update.add({ kind: 'stream', dict, raw: content.raw });
}

/** A form XObject that draws nothing, for a field that is still empty. */
export function emptyAppearance(update: IncrementalUpdate, width: number, height: number): PdfRef {
  const dict = pdfDict({
    Type: pdfName('XObject'),
    Subtype: pdfName('Form'),
    BBox: pdfArray([0, 0, width, height]),
    Resources: pdfDict({}),
  });
  return update.add({ kind: 'stream', dict, raw: new Uint8Array(0) });
}

function openAppearance(pdf: Uint8Array): PdfDocument {
  try {
    return openPdf(pdf);
  } catch (cause) {
    throw new PdfSignError('APPEARANCE_INVALID', 'appearance is not a readable PDF', { cause });
  }
}

/** One content stream as it is; several decoded and joined by line ends, as readers join them. */
function pageContent(source: PdfDocument, contents: PdfValue | undefined): PdfStream {
  const resolved = source.resolve(contents);
  if (isKind(resolved, 'stream')) return resolved;
  const items = isKind(resolved, 'array') ? resolved.items : [];
  const parts: Uint8Array[] = [];
  for (const item of items) {
    const stream = source.resolve(item);
    const data = isKind(stream, 'stream') ? source.decode(stream) : undefined;
    if (data === undefined) throw new PdfSignError('APPEARANCE_INVALID', 'content stream');
    parts.push(data, Buffer.from('\n'));
  }
  return { kind: 'stream', dict: pdfDict({}), raw: Buffer.concat(parts) };
}

/** Copies values with all they refer to, each object once and under a new number. */
function objectCopier(source: PdfDocument, update: IncrementalUpdate) {
  const renumbered = new Map<number, PdfRef>();

  function copyRef(ref: PdfRef): PdfValue {
    const known = renumbered.get(ref.num);
    if (known !== undefined) return known;
    const value = source.resolve(ref);
    if (value === null || isPageNode(value)) return null;
    if (renumbered.size >= MAX_APPEARANCE_OBJECTS) {
      throw new PdfSignError('APPEARANCE_INVALID', 'appearance has too many objects');
    }
    const target = update.allocate();
    renumbered.set(ref.num, target);
    update.put(target, copy(value));
    return target;
  }

  function copyDict(dict: PdfDict): PdfDict {
    const entries = new Map<string, PdfValue>();
    for (const [key, value] of dict.entries) {
      // Structure and optional content belong to the document the page came from.
      if (key !== 'StructParent' && key !== 'StructParents' && key !== 'OC') {
        entries.set(key, copy(value));
      }
    }
    return { kind: 'dict', entries };
  }

  function copy(value: PdfValue): PdfValue {
    if (isKind(value, 'ref')) return copyRef(value);
    if (isKind(value, 'array')) return pdfArray(value.items.map(copy));
    if (isKind(value, 'dict')) return copyDict(value);
    if (isKind(value, 'stream')) {
      const entries = new Map(copyDict(value.dict).entries);
      entries.delete('Length');
      return { kind: 'stream', dict: { kind: 'dict', entries }, raw: value.raw };
    }
    return value;
  }
  return copy;
}

/** Fonts and images never lead to pages; a link that does would drag the whole file along. */
function isPageNode(value: PdfValue): boolean {
  if (!isKind(value, 'dict')) return false;
  const type = value.entries.get('Type');
  return isName(type, 'Page') || isName(type, 'Pages') || isName(type, 'Catalog');
}
