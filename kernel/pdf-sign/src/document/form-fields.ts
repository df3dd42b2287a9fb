import { limitExceeded } from '../pdf-limits.ts';
import { damaged } from '../pdf-sign-error.ts';
import type { PdfDict, PdfRef, PdfValue } from '../syntax/pdf-object.ts';
import { isKind } from '../syntax/pdf-object.ts';
import { textOf } from '../syntax/text-string.ts';
import type { PdfDocument } from './pdf-document.ts';

/** A terminal field of the interactive form (ISO 32000-2 §12.7.4). */
export type FormField = {
  /** Fully qualified, NFC. */
  name: string;
  ref: PdfRef;
  dict: PdfDict;
  /** `Sig`, `Tx`, `Btn` or `Ch`, inherited where not its own. */
  type: string | undefined;
  /** As it stands (a reference for signatures), inherited where not its own. */
  value: PdfValue | undefined;
  /** Annotations that show the field; the field itself where the two are merged. */
  widgets: readonly PdfRef[];
};

export function findForm(document: PdfDocument): PdfDict | undefined {
  return document.findDict(document.catalog.dict.entries.get('AcroForm'));
}

type Node = { node: PdfValue; name: string; above: Inherited; depth: number };
type Inherited = { type: PdfValue | undefined; value: PdfValue | undefined };

/** Terminal fields in form order. A field reached twice, or that is no reference, is refused. */
export function listFields(document: PdfDocument): FormField[] {
  const roots = document.findArray(findForm(document)?.entries.get('Fields'))?.items ?? [];
  const above = { type: undefined, value: undefined };
  const stack: Node[] = roots.map((node) => ({ node, name: '', above, depth: 0 })).reverse();
  const visited = new Set<number>();
  const fields: FormField[] = [];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    const dict = document.findDict(node);
    if (!isKind(node, 'ref') || dict === undefined || visited.has(node.num)) {
      throw damaged('form field', undefined, 'STRUCTURE_BROKEN');
    }
    if (depth > document.limits.maxDepth) {
      throw limitExceeded('maxDepth', document.limits.maxDepth);
    }
    visited.add(node.num);
    const name = qualifiedName(next.name, document.get(dict, 'T'));
    const inherited = {
      type: dict.entries.get('FT') ?? next.above.type,
      value: dict.entries.get('V') ?? next.above.value,
    };
    const kids = document.findArray(dict.entries.get('Kids'))?.items ?? [];
    const children = kids.filter((kid) => document.findDict(kid)?.entries.has('T'));
    for (const child of children.toReversed()) {
      stack.push({ node: child, name, above: inherited, depth: depth + 1 });
    }
    if (children.length === 0) fields.push(terminal(document, node, dict, name, inherited, kids));
  }
  return fields;
}

function terminal(
  document: PdfDocument,
  ref: PdfRef,
  dict: PdfDict,
  name: string,
  inherited: Inherited,
  kids: readonly PdfValue[],
): FormField {
  const type = document.resolve(inherited.type);
  return {
    name,
    ref,
    dict,
    type: isKind(type, 'name') ? type.name : undefined,
    value: inherited.value,
    widgets: kids.length === 0 ? [ref] : kids.filter((kid) => isKind(kid, 'ref')),
  };
}

function qualifiedName(above: string, partial: PdfValue): string {
  const own = isKind(partial, 'string') ? textOf(partial) : '';
  if (above === '') return own;
  return own === '' ? above : `${above}.${own}`;
}
