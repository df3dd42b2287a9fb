import type { SignatureValidation, ValidationQuestion } from '@hien-luong/ades';
import { validateSignature } from '@hien-luong/ades';
import { overallOf, signatureToValidate } from '@hien-luong/xml-sign';
import type { AsiceReading, AsiceSignature, ReadAsiceOptions } from './read-asice.ts';
import { readAsice } from './read-asice.ts';

export type VerifyAsiceOptions = ReadAsiceOptions & Omit<ValidationQuestion, 'signature'>;

export type VerifiedAsiceSignature = AsiceSignature & { readonly validation: SignatureValidation };

export type AsiceVerification = Omit<AsiceReading, 'signatures'> & {
  readonly signatures: readonly VerifiedAsiceSignature[];
  /** The worst of the signatures; with a file that nobody signed no better than undetermined. */
  readonly overall: SignatureValidation['indication'] | 'UNSIGNED';
};

/**
 * Validates every signature of a container, and says of every file who answers for it. Throws
 * `ZipError` or `AsiceError` where the container cannot be read.
 * @spec EN 319 102-1 §5.1
 * @example
 * const { overall, signatures, unsignedFiles } = verifyAsice({ container, anchors, now });
 */
export function verifyAsice(options: VerifyAsiceOptions): AsiceVerification {
  const reading = readAsice(options);
  const of = reading.dataFiles.length;
  const signatures = reading.signatures.map((one, index): VerifiedAsiceSignature => {
    const toValidate = signatureToValidate(one.signature, `signature-${index + 1}`);
    const number = one.covers.length;
    const coverage =
      number === of && of > 0
        ? ({ kind: 'whole' } as const)
        : ({ kind: 'files', number, of } as const);
    const signature = { ...toValidate, coverage };
    return { ...one, validation: validateSignature({ ...options, signature }) };
  });
  const worst = overallOf(signatures.map(({ validation }) => validation));
  const isPartly = worst === 'TOTAL_PASSED' && reading.unsignedFiles.length > 0;
  return { ...reading, signatures, overall: isPartly ? 'INDETERMINATE' : worst };
}
