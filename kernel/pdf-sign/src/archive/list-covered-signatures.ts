import { createHash } from 'node:crypto';
import { readDerPrefix } from '@hien-luong/asn1';
import type { PdfDocument } from '../document/pdf-document.ts';
import type { PdfDict, PdfString } from '../syntax/pdf-object.ts';
import { isKind } from '../syntax/pdf-object.ts';
import { listSignatureValues } from '../verify/signature-value.ts';
import type { ByteSpan, CoveredSignature } from './validation-data.ts';

/** Signatures and document timestamps that have bytes at all, in the order they were added. */
export function listCoveredSignatures(document: PdfDocument): CoveredSignature[] {
  const signatures: CoveredSignature[] = [];
  for (const { field, dict, inFile, contents, subFilter, type } of listSignatureValues(document)) {
    if (contents === undefined || !inFile) continue;
    signatures.push({
      fieldName: field.name,
      type,
      subFilter,
      vriKey: vriKeyOf(contents.bytes),
      cms: withoutPadding(contents.bytes),
      gap: { start: contents.start, end: contents.end },
      covered: coveredSpans(document, dict, contents),
    });
  }
  return signatures.toSorted((a, b) => a.gap.start - b.gap.start);
}

/**
 * Name of the entry about a signature: SHA-1 over `/Contents` as it stands, zeros included. It
 * names and proves nothing, so the weak digest does no harm.
 *
 * @spec EN 319 142-1 §5.4.2.2
 */
export function vriKeyOf(contents: Uint8Array): string {
  return createHash('sha1').update(contents).digest('hex').toUpperCase();
}

function coveredSpans(
  document: PdfDocument,
  dict: PdfDict,
  contents: PdfString,
): readonly [ByteSpan, ByteSpan] | undefined {
  const byteRange = dict.entries.get('ByteRange');
  const [start, length, secondStart, secondLength, ...more] = isKind(byteRange, 'array')
    ? byteRange.items
    : [];
  const fits = start === 0 && length === contents.start && secondStart === contents.end;
  const sound = typeof secondLength === 'number' && Number.isInteger(secondLength);
  if (!fits || !sound || secondLength < 0 || more.length > 0) return undefined;
  const end = contents.end + secondLength;
  if (end > document.bytes.length) return undefined;
  return [
    { start: 0, end: contents.start },
    { start: contents.end, end },
  ];
}

/** What is no DER at all is left whole, for its reader to refuse. */
function withoutPadding(contents: Uint8Array): Uint8Array {
  try {
    return readDerPrefix(contents, { ber: true }).bytes;
  } catch {
    return contents;
  }
}
