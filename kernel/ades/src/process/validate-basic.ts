import type { TrustPurpose } from '@hien-luong/pki';
import { acceptSignature } from '../blocks/accept-signature.ts';
import { checkFormat } from '../blocks/check-format.ts';
import type { WeakMaterial } from '../blocks/find-weak-material.ts';
import { identifyCertificate } from '../blocks/identify-certificate.ts';
import { initialiseContext } from '../blocks/initialise-context.ts';
import type { CertificateOutcome } from '../blocks/validate-certificate.ts';
import { validateCertificate } from '../blocks/validate-certificate.ts';
import { verifyCryptography } from '../blocks/verify-cryptography.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { failed, indeterminate, isIndeterminate } from '../outcome/conclusion.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';
import type { ValidationContext } from './validation-context.ts';

export type BasicQuestion = {
  readonly signature: SignatureToValidate;
  readonly purpose: TrustPurpose;
  /** Times of valid timestamps that the signature itself signed: it was made after them. */
  readonly contentTimes?: readonly Date[];
  /** Of a timestamp: its own time. */
  readonly stampedAt?: Date | undefined;
};

export type BasicOutcome = {
  readonly conclusion: Conclusion;
  /** Undefined where validation did not come so far. */
  readonly certificate?: CertificateOutcome;
  /** What failed the cryptographic constraints. */
  readonly weak: readonly WeakMaterial[];
};

/**
 * Validation process for basic signatures, at the present. What is false is found before what is
 * merely unproven: cryptography is verified whatever became of the certificate.
 * @spec EN 319 102-1 §5.3.4
 */
export function validateBasic(question: BasicQuestion, context: ValidationContext): BasicOutcome {
  const { signature, purpose, stampedAt } = question;
  const { signingCertificate } = signature;
  for (const block of [checkFormat, identifyCertificate, initialiseContext]) {
    const conclusion = block(signature, context);
    if (conclusion.status !== 'PASSED') return { conclusion, weak: [] };
  }
  if (signingCertificate === undefined) {
    return { conclusion: indeterminate('NO_SIGNING_CERTIFICATE_FOUND'), weak: [] };
  }
  const certificate = validateCertificate(
    { subject: signature.id, certificate: signingCertificate, purpose, at: context.now, stampedAt },
    context,
  );
  const x509 = weighContentTimes(certificate, question);
  const cryptography = verifyCryptography(signature, context);
  if (cryptography.status !== 'PASSED') return { conclusion: cryptography, certificate, weak: [] };
  if (x509.status !== 'PASSED') return { conclusion: x509, certificate, weak: certificate.weak };
  const accepted = acceptSignature(signature, context, context.now);
  const conclusion = weighWeakness(accepted.conclusion, accepted.weak, question);
  return { conclusion, certificate, weak: accepted.weak };
}

/** What was signed after its certificate had ended is proven to be worthless. */
function weighContentTimes(
  { conclusion, revoked }: CertificateOutcome,
  { signature, contentTimes = [] }: BasicQuestion,
): Conclusion {
  const after = (end: Date | undefined) => end && contentTimes.some((time) => time > end);
  if (isIndeterminate(conclusion, 'REVOKED_NO_POE') && after(revoked?.at)) return failed('REVOKED');
  const outOfBounds = isIndeterminate(
    conclusion,
    'OUT_OF_BOUNDS_NO_POE',
    'OUT_OF_BOUNDS_NOT_REVOKED',
  );
  return outOfBounds && after(signature.signingCertificate?.notAfter)
    ? failed('EXPIRED')
    : conclusion;
}

/** A signature that is proven to be younger than the end of its algorithm cannot be saved. */
function weighWeakness(
  conclusion: Conclusion,
  weak: readonly WeakMaterial[],
  { contentTimes = [] }: BasicQuestion,
): Conclusion {
  if (!isIndeterminate(conclusion, 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE')) return conclusion;
  const younger = weak.some(({ until }) => contentTimes.some((time) => time.getTime() >= until));
  return younger ? indeterminate('CRYPTO_CONSTRAINTS_FAILURE') : conclusion;
}
