import type { SignatureValidation, ValidationQuestion } from '@hien-luong/ades';
import { validateSignature } from '@hien-luong/ades';
import type { ReadSignaturesOptions } from './read-options.ts';
import { readXmlSignatures } from './read-signatures.ts';
import { signatureToValidate } from './signature-to-validate.ts';
import type { XmlSignature } from './xml-signature.ts';

export type VerifyXmlOptions = ReadSignaturesOptions & Omit<ValidationQuestion, 'signature'>;

export type VerifiedXmlSignature = {
  /** What is signed, and the facts of the signature. */
  readonly signature: XmlSignature;
  /** What that is worth: indication, best signature time, level. */
  readonly validation: SignatureValidation;
};

export type XmlVerification = {
  readonly signatures: readonly VerifiedXmlSignature[];
  /** The worst of them. */
  readonly overall: SignatureValidation['indication'] | 'UNSIGNED';
};

/**
 * Validates every signature of a document. A document without signatures has an empty list. Throws
 * `XmlSignError` only when the document cannot be read at all.
 * @spec EN 319 102-1 §5.1
 * @example
 * const { overall, signatures } = verifyXml({ xml, anchors, now: new Date() });
 */
export function verifyXml(options: VerifyXmlOptions): XmlVerification {
  const signatures = readXmlSignatures(options).map((signature, index) => {
    const toValidate = signatureToValidate(signature, `signature-${index + 1}`);
    return { signature, validation: validateSignature({ ...options, signature: toValidate }) };
  });
  return { signatures, overall: overallOf(signatures.map(({ validation }) => validation)) };
}

/** False before unproven before passed. */
export function overallOf(
  validations: readonly Pick<SignatureValidation, 'indication'>[],
): XmlVerification['overall'] {
  const indications = validations.map(({ indication }) => indication);
  if (indications.includes('TOTAL_FAILED')) return 'TOTAL_FAILED';
  if (indications.length === 0) return 'UNSIGNED';
  return indications.includes('INDETERMINATE') ? 'INDETERMINATE' : 'TOTAL_PASSED';
}
