import type { FormField } from '../document/form-fields.ts';
import { listFields } from '../document/form-fields.ts';
import type { PdfDocument } from '../document/pdf-document.ts';
import { parsePdfDate } from '../syntax/pdf-date.ts';
import type { PdfDict, PdfString } from '../syntax/pdf-object.ts';
import { isKind } from '../syntax/pdf-object.ts';
import { textOf } from '../syntax/text-string.ts';

/** A signed field and what its signature dictionary says, nothing about it verified. */
export type SignatureValue = {
  field: FormField;
  /** Object number of the dictionary; undefined for one that is no object of its own. */
  num: number | undefined;
  dict: PdfDict;
  /** The dictionary stands in the file as it is, so offsets of its strings are offsets of the file. */
  inFile: boolean;
  subFilter: string | undefined;
  type: 'SIGNATURE' | 'DOCUMENT_TIMESTAMP';
  contents: PdfString | undefined;
  claimedTime: Date | undefined;
  name: string | undefined;
  reason: string | undefined;
  location: string | undefined;
};

export function listSignatureValues(document: PdfDocument): SignatureValue[] {
  const values: SignatureValue[] = [];
  for (const field of listFields(document)) {
    const dict = document.findDict(field.value);
    if (field.type === 'Sig' && dict !== undefined) {
      values.push(readSignatureValue(document, field, dict));
    }
  }
  return values;
}

function readSignatureValue(
  document: PdfDocument,
  field: FormField,
  dict: PdfDict,
): SignatureValue {
  const num = isKind(field.value, 'ref') ? field.value.num : undefined;
  const contents = dict.entries.get('Contents');
  const date = findText(document, dict, 'M');
  return {
    field,
    num,
    dict,
    inFile: num !== undefined && document.entries.get(num)?.kind === 'offset',
    subFilter: findName(document, dict, 'SubFilter'),
    type: findName(document, dict, 'Type') === 'DocTimeStamp' ? 'DOCUMENT_TIMESTAMP' : 'SIGNATURE',
    contents: isKind(contents, 'string') ? contents : undefined,
    claimedTime: date === undefined ? undefined : parsePdfDate(date),
    name: findText(document, dict, 'Name'),
    reason: findText(document, dict, 'Reason'),
    location: findText(document, dict, 'Location'),
  };
}

function findText(document: PdfDocument, dict: PdfDict, key: string): string | undefined {
  const value = document.get(dict, key);
  return isKind(value, 'string') ? textOf(value) : undefined;
}

function findName(document: PdfDocument, dict: PdfDict, key: string): string | undefined {
  const value = document.get(dict, key);
  return isKind(value, 'name') ? value.name : undefined;
}
