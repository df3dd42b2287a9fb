import { listFields } from '../document/form-fields.ts';
import { openPdf } from '../document/pdf-document.ts';
import type { PdfLimits } from '../pdf-limits.ts';
import { PdfSignError } from '../pdf-sign-error.ts';
import { appendFields } from '../update/append-fields.ts';
import { joinRevision } from '../update/appended-revision.ts';
import { IncrementalUpdate } from '../update/incremental-update.ts';
import type { TextField } from './text-fields.ts';
import { placeTextField } from './text-fields.ts';

/**
 * Appends empty text fields as a revision of their own. On a signed file new fields would be a
 * change of what was signed, so there it is refused.
 *
 * @throws PdfSignError PDF_ALREADY_SIGNED, FIELD_NAME_TAKEN, PAGE_NOT_FOUND, RECTANGLE_INVALID
 */
export function addTextFields(
  pdf: Uint8Array,
  fields: readonly TextField[],
  limits?: PdfLimits,
): Uint8Array {
  const document = openPdf(pdf, limits);
  const existing = listFields(document);
  if (existing.some((field) => field.type === 'Sig' && document.resolve(field.value) !== null)) {
    throw new PdfSignError('PDF_ALREADY_SIGNED', 'fields are placed before the first signature');
  }
  const update = new IncrementalUpdate(document);
  const names = new Set(existing.map((field) => field.name));
  const placed = fields.map((field) => placeTextField(update, field, names));
  appendFields(update, placed, { signed: false });
  return joinRevision(update.build(fields.map((field) => field.name).join('\n')));
}
