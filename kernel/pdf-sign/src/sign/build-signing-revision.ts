import { certificationLevel } from '../document/certification.ts';
import type { FormField } from '../document/form-fields.ts';
import { listFields } from '../document/form-fields.ts';
import type { PdfDocument } from '../document/pdf-document.ts';
import { PdfSignError } from '../pdf-sign-error.ts';
import type { PdfRef, PdfValue } from '../syntax/pdf-object.ts';
import { pdfArray, pdfDict, withEntries } from '../syntax/pdf-object.ts';
import { appendFields } from '../update/append-fields.ts';
import { IncrementalUpdate } from '../update/incremental-update.ts';
import { docMdpReference, fieldLock, fieldMdpReference } from './modification-rules.ts';
import type { SignPdfOptions } from './sign-pdf-options.ts';
import type { OpenSignature } from './signature-dictionary.ts';
import { signatureTemplate } from './signature-dictionary.ts';
import {
  fillSignatureField,
  placeSignatureField,
  reserveSignatureField,
} from './signature-field.ts';
import { fillTextField, placeTextField } from './text-fields.ts';

/** Lays out the new revision, with the signature dictionary still open. */
export function buildSigningRevision(
  document: PdfDocument,
  options: SignPdfOptions,
  { reserveBytes, joined }: { reserveBytes: number; joined: boolean },
): OpenSignature {
  const update = new IncrementalUpdate(document);
  const fields = listFields(document);
  refuseForbiddenSigning(document, fields, options);
  for (const value of options.fieldValues ?? []) fillTextField(update, fields, value);
  const signature = update.allocate();
  const template = signatureTemplate({
    ...options,
    reserveBytes,
    reference: modificationReference(document, options),
  });
  update.put(signature, { kind: 'verbatim', parts: template.parts });
  placeFields(update, fields, options, signature);
  if (options.docMdp !== undefined) declareCertification(update, signature);
  const { fingerprintSha256 } = options.signer.certificate;
  const seed = `${options.signedAt.toISOString()} ${fingerprintSha256}`;
  const { valueOffsets, ...revision } = update.build(seed, { joined });
  return { ...revision, template, dictionaryAt: valueOffsets.get(signature.num) ?? 0 };
}

/** A document certified at level 1 takes no more signatures; nor can a second one certify. */
function refuseForbiddenSigning(
  document: PdfDocument,
  fields: readonly FormField[],
  options: SignPdfOptions,
): void {
  if (certificationLevel(document) === 1) {
    throw new PdfSignError('PDF_CERTIFIED_FINAL', 'the certification allows no change');
  }
  const isSigned = fields.some((field) => field.type === 'Sig' && document.resolve(field.value));
  if (isSigned && options.docMdp !== undefined) {
    throw new PdfSignError('CERTIFICATION_NOT_FIRST', 'only the first signature can certify');
  }
  const placesFields =
    (options.textFields?.length ?? 0) + (options.reservedSignatures?.length ?? 0);
  if (isSigned && placesFields > 0) {
    throw new PdfSignError('PDF_ALREADY_SIGNED', 'fields are placed before the first signature');
  }
}

function placeFields(
  update: IncrementalUpdate,
  fields: readonly FormField[],
  options: SignPdfOptions,
  signature: PdfRef,
): void {
  const names = new Set(fields.map((field) => field.name));
  const placed = (options.textFields ?? []).map((field) => placeTextField(update, field, names));
  for (const reserved of options.reservedSignatures ?? []) {
    placed.push(reserveSignatureField(update, reserved, names));
  }
  const { appearance, lockFields } = options;
  const lock = lockFields && fieldLock(lockFields);
  const plan = { value: signature, appearance, lock };
  const name = options.fieldName ?? freeName(names);
  const waiting = fields.find((field) => field.name === name.normalize('NFC'));
  if (waiting !== undefined) fillSignatureField(update, waiting, plan);
  else placed.push(placeSignatureField(update, name, names, plan));
  appendFields(update, placed, { signed: true });
}

function freeName(names: ReadonlySet<string>): string {
  let n = 1;
  while (names.has(`Signature${n}`)) n++;
  return `Signature${n}`;
}

function modificationReference(
  document: PdfDocument,
  { docMdp, lockFields }: SignPdfOptions,
): PdfValue | undefined {
  const references: PdfValue[] = [];
  if (docMdp !== undefined) references.push(docMdpReference(docMdp));
  if (lockFields !== undefined) {
    references.push(fieldMdpReference(lockFields, document.catalog.ref));
  }
  return references.length === 0 ? undefined : pdfArray(references);
}

/** `/Perms` of the catalog names the certifying signature (ISO 32000-2 §12.8.6). */
function declareCertification(update: IncrementalUpdate, signature: PdfRef): void {
  const { ref, dict } = update.document.catalog;
  const catalog = update.findDict(ref) ?? dict;
  const permissions = update.findDict(catalog.entries.get('Perms')) ?? pdfDict({});
  const certified = withEntries(permissions, { DocMDP: signature });
  update.put(ref, withEntries(catalog, { Perms: certified }));
}
