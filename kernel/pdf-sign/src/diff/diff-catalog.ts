import type { PdfDict, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, isName } from '../syntax/pdf-object.ts';
import type { DiffContext } from './diff-context.ts';
import { numberOf } from './diff-context.ts';
import { changedKeys, sameValue } from './same-value.ts';

/** The catalog: what may join is a form, validation data, metadata, a version and extensions. */
export function diffCatalog(context: DiffContext): void {
  const { before, after, explained, changes } = context;
  explained.add(before.catalog.ref.num);
  const earlier = before.catalog.dict;
  const later = after.catalog.dict;
  for (const key of changedKeys(earlier, later)) {
    if (!isPermittedKey(context, key, later.entries.get(key))) {
      changes.push({ kind: 'CATALOG_CHANGED' });
    }
  }
  explainValidationData(context);
  explainMetadata(context);
}

function isPermittedKey(context: DiffContext, key: string, value: PdfValue | undefined): boolean {
  const { after, added } = context;
  switch (key) {
    case 'AcroForm':
      // Its content is judged by `diffForm`, wherever it stands.
      return after.findDict(value) !== undefined;
    case 'Version':
      return isKind(value, 'name');
    case 'Extensions':
      return isKind(value, 'dict');
    case 'DSS':
      return value !== undefined && (isKind(value, 'dict') || added.has(numberOf(value) ?? -1));
    case 'Metadata':
      return added.has(numberOf(value) ?? -1) && isKind(after.resolve(value), 'stream');
    default:
      // `/Perms` among them: a certification is the first signature or none.
      return false;
  }
}

/**
 * Dictionaries and lists of the document security store may grow. Only what nothing else refers to
 * counts as such: a list shared with a page would change the page.
 *
 * @spec ETSI EN 319 142-1 §5.4.2
 */
function explainValidationData(context: DiffContext): void {
  const { before, after, explained, changes } = context;
  const earlier = before.catalog.dict.entries.get('DSS');
  const later = after.catalog.dict.entries.get('DSS');
  const store = before.findDict(earlier);
  if (store !== undefined) {
    const parts = ['VRI', 'Certs', 'OCSPs', 'CRLs'].map((key) => store.entries.get(key));
    for (const part of [earlier, ...parts]) explainSole(context, part, explained);
  }
  if (store !== undefined && !isKept(context, store)) {
    changes.push({ kind: 'VALIDATION_DATA_REMOVED' });
  }
  const grew = numberOf(earlier) !== numberOf(later) || isReplaced(context, numberOf(earlier));
  if (later !== undefined && grew) changes.push({ kind: 'VALIDATION_DATA_ADDED' });
}

/** Every piece of evidence is still there, as the object or as the bytes that it was. */
function isKept({ before, after }: DiffContext, store: PdfDict): boolean {
  const later = after.findDict(after.catalog.dict.entries.get('DSS'));
  return ['Certs', 'OCSPs', 'CRLs'].every((key) => {
    const items = before.findArray(store.entries.get(key))?.items ?? [];
    if (items.length === 0) return true;
    const list = after.findArray(later?.entries.get(key))?.items ?? [];
    const numbers = new Set(list.map(numberOf));
    return items.every(
      (item) =>
        numbers.has(numberOf(item)) ||
        list.some((other) => sameValue(before.resolve(item), after.resolve(other))),
    );
  });
}

function explainMetadata(context: DiffContext): void {
  const { before, after, explained, changes } = context;
  const ref = before.catalog.dict.entries.get('Metadata');
  const later = after.catalog.dict.entries.get('Metadata');
  const stream = after.resolve(later);
  const isMetadata =
    isKind(stream, 'stream') && isName(stream.dict.entries.get('Type'), 'Metadata');
  if (isMetadata) explainSole(context, ref, explained);
  const moved = numberOf(ref) !== numberOf(later);
  if (moved || isReplaced(context, numberOf(ref))) changes.push({ kind: 'DOCUMENT_INFO_CHANGED' });
}

function explainSole(
  { incoming }: DiffContext,
  value: PdfValue | undefined,
  explained: Set<number>,
): void {
  const num = numberOf(value);
  if (num !== undefined && incoming.get(num) === 1) explained.add(num);
}

/** The object was written anew, whether or not it now differs. */
function isReplaced({ before, after }: DiffContext, num: number | undefined): boolean {
  if (num === undefined) return false;
  const earlier = before.entries.get(num);
  const later = after.entries.get(num);
  if (earlier?.kind === 'offset' && later?.kind === 'offset')
    return earlier.offset !== later.offset;
  return earlier?.kind !== later?.kind;
}
