import type { PdfDocument } from '../document/pdf-document.ts';
import { PdfSignError } from '../pdf-sign-error.ts';
import { parseIndirectObject } from '../syntax/parse-indirect-object.ts';
import { isKind } from '../syntax/pdf-object.ts';
import type { SignatureValue } from './signature-value.ts';

/**
 * A file whose form was cut off must not pass for one that nobody ever signed: counts the signature
 * dictionaries of all revisions, overwritten ones too, when no field leads to any.
 */
export function countStrayDictionaries(
  document: PdfDocument,
  values: readonly SignatureValue[],
): number {
  if (values.length > 0) return 0;
  const places = placesOfByteRanges(document);
  if (places.length === 0) return 0;
  const offsets = document.sections
    .flatMap(({ entries }) => [...entries.values()])
    .flatMap((entry) => (entry.kind === 'offset' ? [entry.offset] : []))
    .toSorted((a, b) => a - b);
  const holders = new Set(places.map((place) => offsets.findLast((offset) => offset < place)));
  return [...holders].filter((offset) => offset !== undefined && isSignature(document, offset))
    .length;
}

function placesOfByteRanges({ bytes, limits }: PdfDocument): number[] {
  const places: number[] = [];
  let at = bytes.indexOf('/ByteRange');
  while (at >= 0 && places.length < limits.maxSections) {
    places.push(at);
    at = bytes.indexOf('/ByteRange', at + 1);
  }
  return places;
}

function isSignature(document: PdfDocument, offset: number): boolean {
  try {
    const { value } = parseIndirectObject(document.bytes, offset, document.limits, (length) =>
      document.resolve(length),
    );
    return isKind(value, 'dict') && value.entries.has('ByteRange') && value.entries.has('Contents');
  } catch (error) {
    if (error instanceof PdfSignError) return false;
    throw error;
  }
}
