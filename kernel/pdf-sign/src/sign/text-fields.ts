import type { FormField } from '../document/form-fields.ts';
import { getPage, readBox } from '../document/page-tree.ts';
import { PdfSignError } from '../pdf-sign-error.ts';
import type { PdfRef } from '../syntax/pdf-object.ts';
import { isKind, pdfDict, pdfName, pdfString, withEntries } from '../syntax/pdf-object.ts';
import { textString } from '../syntax/text-string.ts';
import { appendAnnotation } from '../update/append-annotation.ts';
import { emptyAppearance, importAppearance } from '../update/import-appearance.ts';
import type { IncrementalUpdate } from '../update/incremental-update.ts';
import type { Rectangle } from '../update/rectangle.ts';
import { rectangleArray } from '../update/rectangle.ts';

/** A field that stands empty until a later revision fills it; people cannot type into it. */
export type TextField = { name: string; page: number; rect: Rectangle };

/** `appearance` is a one-page PDF that shows `value`; it is scaled to the field's rectangle. */
export type FieldValue = { name: string; value: string; appearance: Uint8Array };

const PRINT = 4;
const READ_ONLY = 1;

/** @throws PdfSignError FIELD_NAME_TAKEN, PAGE_NOT_FOUND, RECTANGLE_INVALID */
export function placeTextField(
  update: IncrementalUpdate,
  field: TextField,
  takenNames: Set<string>,
): PdfRef {
  const name = claimFieldName(field.name, takenNames);
  const page = getPage(update.document, field.page);
  const [, , width, height] = field.rect;
  const ref = update.add(
    pdfDict({
      Type: pdfName('Annot'),
      Subtype: pdfName('Widget'),
      FT: pdfName('Tx'),
      T: textString(name),
      Ff: READ_ONLY,
      F: PRINT,
      P: page.ref,
      Rect: rectangleArray(field.rect),
      DA: pdfString(Buffer.from('/Helv 0 Tf 0 g')),
      AP: pdfDict({ N: emptyAppearance(update, width, height) }),
    }),
  );
  appendAnnotation(update, page, ref);
  return ref;
}

/**
 * Gives an empty text field its value and picture. A filled field is never given another value:
 * the number of a document does not change after it was issued.
 *
 * @throws PdfSignError FIELD_NOT_FOUND, FIELD_NOT_FILLABLE, APPEARANCE_INVALID
 */
export function fillTextField(
  update: IncrementalUpdate,
  fields: readonly FormField[],
  { name, value, appearance }: FieldValue,
): void {
  const field = fields.find((candidate) => candidate.name === name.normalize('NFC'));
  if (field === undefined) throw fieldError('FIELD_NOT_FOUND', name);
  const [widget] = field.widgets;
  const dict = update.findDict(widget);
  const shown = dict && readBox(update.document, dict.entries.get('Rect'));
  const single = field.widgets.length === 1 && shown !== undefined;
  const empty = isEmptyValue(update, field);
  if (field.type !== 'Tx' || !single || !empty || widget === undefined || dict === undefined) {
    throw fieldError('FIELD_NOT_FILLABLE', name);
  }
  const picture = pdfDict({ N: importAppearance(update, appearance) });
  update.put(widget, withEntries(dict, { AP: picture }));
  const owner = update.findDict(field.ref) ?? field.dict;
  update.put(field.ref, withEntries(owner, { V: textString(value) }));
}

/** @throws PdfSignError FIELD_NAME_TAKEN */
export function claimFieldName(name: string, takenNames: Set<string>): string {
  const normal = name.normalize('NFC');
  // A full stop separates levels of the field tree and cannot be part of a name.
  if (normal === '' || normal.includes('.') || takenNames.has(normal)) {
    throw fieldError('FIELD_NAME_TAKEN', name);
  }
  takenNames.add(normal);
  return normal;
}

function isEmptyValue(update: IncrementalUpdate, field: FormField): boolean {
  const value = update.resolve(field.value);
  return value === null || (isKind(value, 'string') && value.bytes.length === 0);
}

function fieldError(
  code: 'FIELD_NOT_FOUND' | 'FIELD_NOT_FILLABLE' | 'FIELD_NAME_TAKEN',
  name: string,
) {
  return new PdfSignError(code, `field ${name}`, { details: { field: name } });
}
