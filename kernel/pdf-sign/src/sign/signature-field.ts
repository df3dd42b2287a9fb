import type { FormField } from '../document/form-fields.ts';
import { getPage } from '../document/page-tree.ts';
import { PdfSignError } from '../pdf-sign-error.ts';
import type { PdfRef, PdfValue } from '../syntax/pdf-object.ts';
import { pdfArray, pdfDict, pdfName, withEntries } from '../syntax/pdf-object.ts';
import { textString } from '../syntax/text-string.ts';
import { appendAnnotation } from '../update/append-annotation.ts';
import { importAppearance } from '../update/import-appearance.ts';
import type { IncrementalUpdate } from '../update/incremental-update.ts';
import type { Rectangle } from '../update/rectangle.ts';
import { rectangleArray } from '../update/rectangle.ts';
import { claimFieldName } from './text-fields.ts';

/** What a signature shows: a one-page PDF, scaled to `rect` on page `page` (the first is 1). */
export type Appearance = { page: number; rect: Rectangle; pdf: Uint8Array };

/** Widgets of signatures print, and nobody may drag them about. */
const PRINT_LOCKED = 132;

export type SignatureFieldPlan = {
  /** The signature dictionary. */
  value: PdfRef;
  appearance?: Appearance | undefined;
  lock?: PdfValue | undefined;
};

/** A place kept free for a later signer. */
export type ReservedSignature = { name: string } & Pick<Appearance, 'page' | 'rect'>;

/** A new signature field; an invisible one stands without area on the first page. */
export function placeSignatureField(
  update: IncrementalUpdate,
  name: string,
  takenNames: Set<string>,
  { value, appearance, lock }: SignatureFieldPlan,
): PdfRef {
  return placeWidget(update, appearance?.page ?? 1, {
    T: textString(claimFieldName(name, takenNames)),
    Rect: appearance ? rectangleArray(appearance.rect) : pdfArray([0, 0, 0, 0]),
    AP: appearance && pdfDict({ N: importAppearance(update, appearance.pdf) }),
    V: value,
    Lock: lock,
  });
}

/** An empty signature field, so that a later signature adds no field to a certified document. */
export function reserveSignatureField(
  update: IncrementalUpdate,
  { name, page, rect }: ReservedSignature,
  takenNames: Set<string>,
): PdfRef {
  return placeWidget(update, page, {
    T: textString(claimFieldName(name, takenNames)),
    Rect: rectangleArray(rect),
  });
}

function placeWidget(
  update: IncrementalUpdate,
  pageNumber: number,
  entries: Readonly<Record<string, PdfValue | undefined>>,
): PdfRef {
  const page = getPage(update.document, pageNumber);
  const widget = pdfDict({
    Type: pdfName('Annot'),
    Subtype: pdfName('Widget'),
    FT: pdfName('Sig'),
    F: PRINT_LOCKED,
    P: page.ref,
    ...entries,
  });
  const ref = update.add(widget);
  appendAnnotation(update, page, ref);
  return ref;
}

/**
 * Signs in a field that was kept free; the appearance takes the place the field has.
 *
 * @throws PdfSignError FIELD_NAME_TAKEN when it is signed, FIELD_NOT_FILLABLE when it is no
 *   signature field with exactly one widget
 */
export function fillSignatureField(
  update: IncrementalUpdate,
  field: FormField,
  { value, appearance, lock }: SignatureFieldPlan,
): void {
  const details = { field: field.name };
  if (update.resolve(field.value) !== null) {
    throw new PdfSignError('FIELD_NAME_TAKEN', 'field is signed', { details });
  }
  const [widget] = field.widgets;
  const dict = update.findDict(widget);
  if (field.type !== 'Sig' || field.widgets.length !== 1 || !widget || !dict) {
    throw new PdfSignError('FIELD_NOT_FILLABLE', 'not a signature field', { details });
  }
  const picture = appearance && pdfDict({ N: importAppearance(update, appearance.pdf) });
  update.put(widget, withEntries(dict, { AP: picture ?? dict.entries.get('AP') }));
  const owner = update.findDict(field.ref) ?? field.dict;
  const lockValue = lock ?? owner.entries.get('Lock');
  update.put(field.ref, withEntries(owner, { V: value, Lock: lockValue }));
}
