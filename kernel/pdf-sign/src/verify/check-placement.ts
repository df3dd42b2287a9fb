import { readDerPrefix } from '@hien-luong/asn1';
import type { PdfDocument } from '../document/pdf-document.ts';
import { isKind } from '../syntax/pdf-object.ts';
import type { SignatureValue } from './signature-value.ts';
import type { PlacementFault } from './verification-report.ts';

/** A signature whose bytes are known to be its own and all of the file around them. */
export type PlacedSignature = {
  /** The two parts of the file that were hashed. */
  signedBytes: readonly [Uint8Array, Uint8Array];
  /** Where the second part ends. */
  end: number;
  /** `/Contents` without its padding. */
  cms: Uint8Array;
};

const SUB_FILTERS: Readonly<Record<SignatureValue['type'], readonly string[]>> = {
  SIGNATURE: ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'],
  DOCUMENT_TIMESTAMP: ['ETSI.RFC3161'],
};

/** Checks how the signature stands in the file, before any cryptography. */
export function checkPlacement(
  document: PdfDocument,
  value: SignatureValue,
  others: readonly SignatureValue[],
): PlacedSignature | PlacementFault {
  return (
    checkDictionary(value) ??
    checkSole(value, others) ??
    checkSubFilter(value) ??
    locateSignedBytes(document, value)
  );
}

/** An object of its own, plainly in the file, no key twice: all readers then see the same one. */
function checkDictionary({ dict, inFile, contents }: SignatureValue): PlacementFault | undefined {
  if (dict.duplicateKey !== undefined) return 'SIGNATURE_DICTIONARY_DUPLICATE_KEY';
  return inFile && contents?.hex ? undefined : 'SIGNATURE_DICTIONARY_INVALID';
}

/** One signature is the value of one field: a second field would show it somewhere else. */
function checkSole(
  value: SignatureValue,
  others: readonly SignatureValue[],
): PlacementFault | undefined {
  const shared = others.some((other) => other !== value && other.num === value.num);
  return shared ? 'SIGNATURE_VALUE_SHARED' : undefined;
}

/** The format is one we verify, and fits the type: a timestamp never passes for a signature. */
function checkSubFilter({ type, subFilter }: SignatureValue): PlacementFault | undefined {
  const known = subFilter !== undefined && SUB_FILTERS[type].includes(subFilter);
  return known ? undefined : 'SUB_FILTER_UNSUPPORTED';
}

/**
 * `/ByteRange` is four integers that leave out exactly this dictionary's `/Contents`, found by the
 * parser. A wider gap would hide unsigned bytes in it.
 *
 * @spec ISO 32000-2 §12.8.1
 */
function locateSignedBytes(
  document: PdfDocument,
  { dict, contents }: SignatureValue,
): PlacedSignature | PlacementFault {
  const byteRange = dict.entries.get('ByteRange');
  const numbers = isKind(byteRange, 'array') ? byteRange.items : [];
  const [start, firstLength, secondStart, secondLength, ...more] = numbers;
  const integers =
    start === 0 && isLength(firstLength) && isLength(secondStart) && isLength(secondLength);
  if (!integers || more.length > 0 || contents === undefined) return 'BYTE_RANGE_INVALID';
  const end = secondStart + secondLength;
  if (firstLength >= secondStart || end > document.bytes.length) return 'BYTE_RANGE_INVALID';
  if (firstLength !== contents.start || secondStart !== contents.end) {
    return 'BYTE_RANGE_GAP_MISMATCH';
  }
  const cms = withoutPadding(contents.bytes);
  if (cms === undefined) return 'CONTENTS_TRAILING_BYTES';
  const { bytes } = document;
  const signedBytes = [bytes.subarray(0, firstLength), bytes.subarray(secondStart, end)] as const;
  return { signedBytes, end, cms };
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Behind the CMS only zero bytes may stand; undefined when there is anything else. */
function withoutPadding(contents: Uint8Array): Uint8Array | undefined {
  const length = lengthOfFirstElement(contents);
  for (let i = length; i < contents.length; i++) if (contents[i] !== 0) return undefined;
  return contents.subarray(0, length);
}

/** What is not even an element is left whole for the CMS parser to refuse. */
function lengthOfFirstElement(contents: Uint8Array): number {
  try {
    return readDerPrefix(contents, { ber: true }).bytes.length;
  } catch {
    return contents.length;
  }
}
