import type { SignedDataCheck, SignedDataFault, SignedDataVerdict } from '@hien-luong/pki';
import { verifySignedData } from '@hien-luong/pki';
import type { AlgorithmUse } from './algorithm-use.ts';
import { signatureUse } from './algorithm-use.ts';
import type {
  CertificateBinding,
  CryptographicCheck,
  SignatureToValidate,
} from './signature-to-validate.ts';

/** What of a `SignatureToValidate` a CMS itself tells. */
export type SignedDataReading = Pick<
  SignatureToValidate,
  | 'formatCheck'
  | 'signingCertificate'
  | 'binding'
  | 'cryptography'
  | 'algorithms'
  | 'signatureValue'
> & { readonly verdict: SignedDataVerdict };

/**
 * Verifies a CMS and says it in the terms of the validation: for readers of formats that hold one.
 * `bindingRequired` where the format demands a signed reference to the certificate.
 * @spec EN 319 102-1 §5.2.7
 */
export function readSignedData(
  check: SignedDataCheck,
  options: { readonly bindingRequired: boolean },
): SignedDataReading {
  // A missing reference must not hide whether the signature is genuine.
  const verdict = verifySignedData({ ...check, signingCertificate: 'ifPresent' });
  const fault = verdict.ok ? undefined : verdict.reason;
  return {
    verdict,
    formatCheck: isFormatFault(fault) ? { ok: false, reason: fault } : { ok: true },
    signingCertificate: verdict.signerCertificate,
    binding: bindingOf(verdict, options.bindingRequired),
    cryptography: cryptographyOf(fault),
    algorithms: algorithmsOf(verdict),
    signatureValue: verdict.signature,
  };
}

const CRYPTOGRAPHIC: Readonly<
  Partial<Record<SignedDataFault, Extract<CryptographicCheck, { ok: false }>['cause']>>
> = {
  DIGEST_ALGORITHM_UNSUPPORTED: 'ALGORITHM_UNSUPPORTED',
  SIGNATURE_ALGORITHM_UNSUPPORTED: 'ALGORITHM_UNSUPPORTED',
  SIGNATURE_ALGORITHM_MISMATCH: 'SIGNATURE_INVALID',
  SIGNATURE_INVALID: 'SIGNATURE_INVALID',
  CONTENT_DIGEST_MISMATCH: 'HASH_MISMATCH',
};
const ABOUT_CERTIFICATE: readonly (SignedDataFault | undefined)[] = [
  'SIGNER_CERTIFICATE_MISSING',
  'SIGNING_CERTIFICATE_MISMATCH',
];

function isFormatFault(fault: SignedDataFault | undefined): fault is SignedDataFault {
  if (fault === undefined || ABOUT_CERTIFICATE.includes(fault)) return false;
  return CRYPTOGRAPHIC[fault] === undefined;
}

function bindingOf(verdict: SignedDataVerdict, required: boolean): CertificateBinding {
  if (!verdict.ok && verdict.reason === 'SIGNING_CERTIFICATE_MISMATCH') return 'mismatch';
  if (verdict.signingCertificateMatches) return 'bound';
  return required ? 'absent' : 'notRequired';
}

function cryptographyOf(fault: SignedDataFault | undefined): CryptographicCheck {
  const cause = fault && CRYPTOGRAPHIC[fault];
  return fault && cause ? { ok: false, cause, reason: fault } : { ok: true };
}

function algorithmsOf(verdict: SignedDataVerdict): readonly AlgorithmUse[] {
  const { digestAlgorithm, signatureAlgorithm, signerCertificate } = verdict;
  if (!digestAlgorithm || !signatureAlgorithm || !signerCertificate) return [];
  const { scheme, hash = digestAlgorithm } = signatureAlgorithm;
  return [{ hash: digestAlgorithm }, signatureUse(hash, scheme, signerCertificate.publicKey)];
}
