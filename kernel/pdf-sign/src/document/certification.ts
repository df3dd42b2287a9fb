import type { PdfDict } from '../syntax/pdf-object.ts';
import { isKind, isName } from '../syntax/pdf-object.ts';
import type { PdfDocument } from './pdf-document.ts';

/**
 * What the certifying signature leaves open: 1 nothing, 2 forms and signatures, 3 annotations too;
 * undefined when the document is not certified.
 *
 * @spec ISO 32000-2 §12.8.2.2
 */
export function certificationLevel(document: PdfDocument): 1 | 2 | 3 | undefined {
  const permissions = document.findDict(document.catalog.dict.entries.get('Perms'));
  const signature = document.findDict(permissions?.entries.get('DocMDP'));
  return signature && docMdpLevel(document, signature);
}

/** Level that one signature dictionary declares for the whole document. */
export function docMdpLevel(document: PdfDocument, signature: PdfDict): 1 | 2 | 3 | undefined {
  const parameters = findTransform(document, signature, 'DocMDP');
  if (parameters === undefined) return undefined;
  const level = document.get(parameters, 'P');
  return level === 1 || level === 3 ? level : 2;
}

/** Parameters of a transform in the `/Reference` array of a signature dictionary. */
export function findTransform(
  document: PdfDocument,
  signature: PdfDict,
  method: 'DocMDP' | 'FieldMDP',
): PdfDict | undefined {
  const references = document.findArray(signature.entries.get('Reference'))?.items ?? [];
  for (const reference of references) {
    const dict = document.findDict(reference);
    if (dict === undefined || !isName(document.get(dict, 'TransformMethod'), method)) continue;
    const parameters = document.get(dict, 'TransformParams');
    return isKind(parameters, 'dict') ? parameters : { kind: 'dict', entries: new Map() };
  }
  return undefined;
}
