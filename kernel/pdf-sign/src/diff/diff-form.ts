import { findForm } from '../document/form-fields.ts';
import type { PdfDict, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, isName, pdfDict } from '../syntax/pdf-object.ts';
import { textOf } from '../syntax/text-string.ts';
import type { DiffContext } from './diff-context.ts';
import { numberOf } from './diff-context.ts';
import { changedKeys, sameValue } from './same-value.ts';

/** The interactive form: new signature fields, `/SigFlags`, and resources that only add. */
export function diffForm(context: DiffContext): void {
  const { before, after, explained } = context;
  const formRef = numberOf(before.catalog.dict.entries.get('AcroForm'));
  if (formRef !== undefined) explained.add(formRef);
  const earlier = findForm(before) ?? pdfDict({});
  const later = findForm(after) ?? pdfDict({});
  const listRef = numberOf(earlier.entries.get('Fields'));
  if (listRef !== undefined) explained.add(listRef);
  diffFieldList(context, earlier, later);
  for (const key of changedKeys(earlier, later)) {
    if (!isPermittedKey(context, key, earlier, later)) {
      context.changes.push({ kind: 'FORM_CHANGED' });
    }
  }
}

function isPermittedKey(
  { before, after }: DiffContext,
  key: string,
  earlier: PdfDict,
  later: PdfDict,
): boolean {
  switch (key) {
    case 'Fields':
      // Judged item by item.
      return true;
    case 'SigFlags':
      return typeof later.entries.get(key) === 'number';
    case 'DA':
      return !earlier.entries.has(key);
    case 'NeedAppearances':
      return after.get(later, key) !== true;
    case 'DR':
      return onlyAdds(before.get(earlier, key), after.get(later, key));
    default:
      return false;
  }
}

/** Fonts and the like may join; those that fields already use stay what they were. */
function onlyAdds(earlier: PdfValue, later: PdfValue, depth = 0): boolean {
  if (earlier === null || sameValue(earlier, later)) return true;
  if (!isKind(earlier, 'dict') || !isKind(later, 'dict') || depth > 1) return false;
  return [...earlier.entries].every(([key, value]) =>
    onlyAdds(value, later.entries.get(key) ?? null, depth + 1),
  );
}

/** Earlier fields all stay, in their order; what joins them is a signature field. */
function diffFieldList(context: DiffContext, earlier: PdfDict, later: PdfDict): void {
  const { before, after } = context;
  const old = before.findArray(earlier.entries.get('Fields'))?.items ?? [];
  const items = after.findArray(later.entries.get('Fields'))?.items ?? [];
  let kept = 0;
  for (const item of items) {
    if (kept < old.length && sameValue(item, old[kept])) kept++;
    else judgeNewField(context, item);
  }
  if (kept < old.length) context.changes.push({ kind: 'FORM_CHANGED' });
}

/**
 * A new field is a signature field, made of new objects, without actions. One that shows something
 * must be signed, so that somebody answers for what it covers.
 */
function judgeNewField(context: DiffContext, item: PdfValue): void {
  const { after, added, changes, newWidgets } = context;
  const num = numberOf(item);
  const dict = after.findDict(item);
  const title = dict && after.get(dict, 'T');
  const field = isKind(title, 'string') ? textOf(title) : '';
  const widgets = dict && widgetsOf(context, item, dict);
  if (
    num === undefined ||
    !added.has(num) ||
    !dict ||
    widgets === undefined ||
    !isName(after.get(dict, 'FT'), 'Sig')
  ) {
    changes.push({ kind: 'FIELD_ADDED', field });
    return;
  }
  const valueRef = dict.entries.get('V');
  const valueNum = numberOf(valueRef);
  const value = after.findDict(valueRef);
  const isSigned = value !== undefined && valueNum !== undefined && added.has(valueNum);
  const shows = widgets.some((widget) => after.findDict(widget)?.entries.has('AP'));
  if ((valueRef !== undefined || shows) && !isSigned) {
    changes.push({ kind: 'FIELD_ADDED', field });
    return;
  }
  for (const widget of widgets) newWidgets.add(numberOf(widget) ?? num);
  if (value === undefined) changes.push({ kind: 'SIGNATURE_FIELD_ADDED', field });
  else if (isName(after.get(value, 'Type'), 'DocTimeStamp')) {
    changes.push({ kind: 'DOCUMENT_TIMESTAMP_ADDED', field });
  } else changes.push({ kind: 'SIGNATURE_ADDED', field });
}

/** The field itself, or kids that are all new widgets; undefined when something else is there. */
function widgetsOf(
  { after, added }: DiffContext,
  item: PdfValue,
  dict: PdfDict,
): readonly PdfValue[] | undefined {
  const kids = after.findArray(dict.entries.get('Kids'));
  const widgets = kids?.items ?? [item];
  const sound = widgets.every((widget) => {
    const num = numberOf(widget);
    const entries = after.findDict(widget)?.entries;
    const acts = entries?.has('A') || entries?.has('AA');
    return num !== undefined && added.has(num) && entries !== undefined && !acts;
  });
  return sound ? widgets : undefined;
}
