import { PdfSignError } from '../pdf-sign-error.ts';
import { pdfDate } from '../syntax/pdf-date.ts';
import type { PdfValue } from '../syntax/pdf-object.ts';
import { textString } from '../syntax/text-string.ts';
import { type Chunk, writeDirect } from '../syntax/write-object.ts';
import type { AppendedRevision } from '../update/appended-revision.ts';

/** `[0 a b c]` wide enough for any offset that the limits allow. */
const BYTE_RANGE_WIDTH = '[0 0000000000 0000000000 0000000000]'.length;

export type SignatureDetails = {
  signedAt: Date;
  name?: string | undefined;
  reason?: string | undefined;
  location?: string | undefined;
  /** `/Reference` array of DocMDP and FieldMDP transforms. */
  reference?: PdfValue | undefined;
  /** Bytes kept free for the CMS. */
  reserveBytes: number;
};

/** Text of a signature dictionary with room for what is known only once the file is laid out. */
export type SignatureTemplate = {
  parts: readonly Chunk[];
  /** Offsets within `parts`, as one: the array of `/ByteRange`, and `/Contents` from `<` to behind `>`. */
  byteRangeAt: number;
  contentsStart: number;
  contentsEnd: number;
};

/**
 * No certificate or time in the dictionary but `/M`: PAdES keeps the rest in the CMS.
 *
 * @spec EN 319 142-1 §4.1, §6.3
 */
export function signatureTemplate(details: SignatureDetails): SignatureTemplate {
  const rest = [`\n/M ${writeDirect(pdfDate(details.signedAt))}`];
  const texts = { Name: details.name, Reason: details.reason, Location: details.location };
  for (const [key, text] of Object.entries(texts)) {
    if (text !== undefined) rest.push(`/${key} ${writeDirect(textString(text))}`);
  }
  if (details.reference !== undefined) rest.push(`/Reference ${writeDirect(details.reference)}`);
  return openTemplate('Sig', 'ETSI.CAdES.detached', details.reserveBytes, rest.join('\n'));
}

/**
 * Nothing but the token: the time and who vouches for it are inside.
 *
 * @spec ISO 32000-2 §12.8.5
 * @spec EN 319 142-1 §5.4.3
 */
export function documentTimestampTemplate(reserveBytes: number): SignatureTemplate {
  return openTemplate('DocTimeStamp', 'ETSI.RFC3161', reserveBytes, '');
}

function openTemplate(
  type: 'Sig' | 'DocTimeStamp',
  subFilter: string,
  reserveBytes: number,
  rest: string,
): SignatureTemplate {
  const head = `<<\n/Type /${type}\n/Filter /Adobe.PPKLite\n/SubFilter /${subFilter}\n/ByteRange `;
  const byteRange = ' '.repeat(BYTE_RANGE_WIDTH);
  const contentsKey = '\n/Contents ';
  const zeros = zerosOf(reserveBytes * 2);
  const byteRangeAt = head.length;
  const contentsStart = byteRangeAt + byteRange.length + contentsKey.length;
  return {
    parts: [`${head}${byteRange}${contentsKey}<`, zeros, `>${rest}\n>>`],
    byteRangeAt,
    contentsStart,
    contentsEnd: contentsStart + zeros.length + 2,
  };
}

/** Room for a signature is the same in every file, and as long as the rest of a small one. */
const ZEROS = Buffer.alloc(65_536, '0');

function zerosOf(length: number): Uint8Array {
  return length <= ZEROS.length ? ZEROS.subarray(0, length) : Buffer.alloc(length, '0');
}

/** A laid-out revision with a signature dictionary whose offset in the new file is known. */
export type OpenSignature = AppendedRevision & {
  dictionaryAt: number;
  template: SignatureTemplate;
};

/**
 * Writes `/ByteRange` into the laid-out revision and returns the parts of the new file that it
 * names, to be hashed one after the other: all but the `/Contents` string (ISO 32000-2 §12.8.1).
 */
export function closeByteRange(signature: OpenSignature): readonly Uint8Array[] {
  const { base, appended, dictionaryAt, template } = signature;
  const gapStart = dictionaryAt + template.contentsStart;
  const gapEnd = dictionaryAt + template.contentsEnd;
  const rest = base.length + appended.length - gapEnd;
  const text = `[0 ${gapStart} ${gapEnd} ${rest}]`.padEnd(BYTE_RANGE_WIDTH);
  appended.write(text, dictionaryAt - base.length + template.byteRangeAt, 'latin1');
  return [
    base,
    appended.subarray(0, gapStart - base.length),
    appended.subarray(gapEnd - base.length),
  ];
}

/** @throws PdfSignError SIGNATURE_TOO_LARGE; a CMS is never cut to fit */
export function embedSignature(signature: OpenSignature, cms: Uint8Array): void {
  const { base, appended, dictionaryAt, template } = signature;
  const room = (template.contentsEnd - template.contentsStart - 2) / 2;
  if (cms.length > room) {
    throw new PdfSignError('SIGNATURE_TOO_LARGE', `${cms.length} bytes of CMS, room for ${room}`, {
      details: { size: cms.length, allowed: room },
    });
  }
  const hex = Buffer.from(cms.buffer, cms.byteOffset, cms.length).toString('hex');
  appended.write(hex, dictionaryAt - base.length + template.contentsStart + 1, 'latin1');
}
