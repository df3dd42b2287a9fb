import type { PdfRef, PdfValue } from '../syntax/pdf-object.ts';
import { pdfArray, pdfDict, pdfName } from '../syntax/pdf-object.ts';
import { textString } from '../syntax/text-string.ts';

/**
 * What a certification leaves open: 1 nothing, 2 filling in forms and signing, 3 annotations too
 * (ISO 32000-2 table 257).
 */
export type CertificationLevel = 1 | 2 | 3;

/** `/Reference` entry of a certifying signature. */
export function docMdpReference(level: CertificationLevel): PdfValue {
  return pdfDict({
    Type: pdfName('SigRef'),
    TransformMethod: pdfName('DocMDP'),
    TransformParams: pdfDict({ Type: pdfName('TransformParams'), P: level, V: pdfName('1.2') }),
  });
}

/** `/Reference` entry of a signature that closes the named fields; `catalog` is the document's. */
export function fieldMdpReference(names: readonly string[], catalog: PdfRef): PdfValue {
  return pdfDict({
    Type: pdfName('SigRef'),
    TransformMethod: pdfName('FieldMDP'),
    TransformParams: pdfDict({
      Type: pdfName('TransformParams'),
      Action: pdfName('Include'),
      Fields: fieldNames(names),
      V: pdfName('1.2'),
    }),
    Data: catalog,
  });
}

/** `/Lock` of the signature field: tells readers the same before they look at the signature. */
export function fieldLock(names: readonly string[]): PdfValue {
  return pdfDict({
    Type: pdfName('SigFieldLock'),
    Action: pdfName('Include'),
    Fields: fieldNames(names),
  });
}

function fieldNames(names: readonly string[]): PdfValue {
  return pdfArray(names.map(textString));
}
