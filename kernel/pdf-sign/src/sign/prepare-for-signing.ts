import { createHash } from 'node:crypto';
import { listFields } from '../document/form-fields.ts';
import { openPdf } from '../document/pdf-document.ts';
import type { PdfLimits } from '../pdf-limits.ts';
import { PdfSignError } from '../pdf-sign-error.ts';
import { appendFields } from '../update/append-fields.ts';
import { joinRevision } from '../update/appended-revision.ts';
import { IncrementalUpdate } from '../update/incremental-update.ts';
import { type ReservedSignature, reserveSignatureField } from './signature-field.ts';
import { type FieldValue, fillTextField, placeTextField, type TextField } from './text-fields.ts';

export type Preparation = {
  /** Empty fields for a later signer to fill; only before the first signature. */
  textFields?: readonly TextField[] | undefined;
  /** Values for empty fields that an earlier revision placed. */
  fieldValues?: readonly FieldValue[] | undefined;
  /** Where the signature is to stand; a program that signs may use the field or make its own. */
  reservedSignature?: ReservedSignature | undefined;
};

/**
 * The file that somebody else's program is to sign: one revision with all that must be in it before
 * the signature, and the signature's place kept free. The same input gives the same bytes, so a
 * file that was prepared twice is one file. Nothing to prepare gives the input itself.
 *
 * @throws PdfSignError for a file that cannot be read, a field or place that does not fit, and
 *   PDF_ALREADY_SIGNED for text fields on a signed file
 */
export function prepareForSigning(
  pdf: Uint8Array,
  { textFields = [], fieldValues = [], reservedSignature }: Preparation,
  limits?: PdfLimits,
): Uint8Array {
  if (textFields.length + fieldValues.length === 0 && reservedSignature === undefined) return pdf;
  const document = openPdf(pdf, limits);
  const fields = listFields(document);
  const isSigned = fields.some(
    ({ type, value }) => type === 'Sig' && document.resolve(value) !== null,
  );
  if (isSigned && textFields.length > 0) {
    throw new PdfSignError('PDF_ALREADY_SIGNED', 'fields are placed before the first signature');
  }
  const update = new IncrementalUpdate(document);
  for (const value of fieldValues) fillTextField(update, fields, value);
  const names = new Set(fields.map(({ name }) => name));
  const placed = textFields.map((field) => placeTextField(update, field, names));
  if (reservedSignature) placed.push(reserveSignatureField(update, reservedSignature, names));
  appendFields(update, placed, { signed: isSigned });
  const seed = createHash('sha256').update(
    JSON.stringify([fieldValues.map(({ name, value }) => [name, value]), reservedSignature?.name]),
  );
  return joinRevision(update.build(seed.digest('hex')));
}
