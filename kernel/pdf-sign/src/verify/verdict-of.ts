import type {
  CheckCode,
  Indication,
  SignatureCheck,
  SubIndication,
} from './verification-report.ts';

type Verdict = { indication: Indication; subIndication: SubIndication | undefined };
type FailedCheck = Extract<SignatureCheck, { ok: false }>;

const FAILED_BY_FORMAT: readonly CheckCode[] = [
  'SIGNATURE_DICTIONARY_INVALID',
  'SIGNATURE_DICTIONARY_DUPLICATE_KEY',
  'SIGNATURE_VALUE_SHARED',
  'SUB_FILTER_UNSUPPORTED',
  'BYTE_RANGE_INVALID',
  'BYTE_RANGE_GAP_MISMATCH',
  'CONTENTS_TRAILING_BYTES',
  'COVERAGE_BROKEN',
  'MODIFIED_AFTER_SIGNING',
  'SIGNED_DATA_MALFORMED',
  'SIGNER_COUNT_INVALID',
  'CONTENT_TYPE_UNEXPECTED',
  'CONTENT_NOT_DETACHED',
  'CONTENT_MISSING',
  'SIGNED_ATTRIBUTES_MISSING',
  'CONTENT_TYPE_ATTRIBUTE_INVALID',
  'MESSAGE_DIGEST_ATTRIBUTE_INVALID',
];

/** What is only not proven, by the sub-indication that says why. */
const UNDETERMINED: Readonly<Partial<Record<CheckCode, SubIndication>>> = {
  SIGNER_CERTIFICATE_MISSING: 'NO_SIGNING_CERTIFICATE_FOUND',
  SIGNING_CERTIFICATE_ATTRIBUTE_MISSING: 'SIG_CONSTRAINTS_FAILURE',
  SIGNING_CERTIFICATE_MISMATCH: 'NO_SIGNING_CERTIFICATE_FOUND',
  DIGEST_ALGORITHM_UNSUPPORTED: 'CRYPTO_CONSTRAINTS_FAILURE',
  SIGNATURE_ALGORITHM_UNSUPPORTED: 'CRYPTO_CONSTRAINTS_FAILURE',
  DIGEST_WEAK: 'CRYPTO_CONSTRAINTS_FAILURE',
  KEY_WEAK: 'CRYPTO_CONSTRAINTS_FAILURE',
  CERTIFICATE_ALGORITHM_UNSUPPORTED: 'CRYPTO_CONSTRAINTS_FAILURE',
  ISSUER_NOT_FOUND: 'NO_CERTIFICATE_CHAIN_FOUND',
  ANCHOR_PURPOSE_UNFIT: 'NO_CERTIFICATE_CHAIN_FOUND',
  ANCHOR_OUT_OF_VALIDITY: 'NO_CERTIFICATE_CHAIN_FOUND',
  CERTIFICATE_SIGNATURE_INVALID: 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  CERTIFICATE_NOT_YET_VALID: 'NOT_YET_VALID',
};

/**
 * The status that a signature has by its checks: the first that says it is false, else the first
 * that leaves it unproven, else passed.
 *
 * @spec EN 319 102-1 §5.1.3, table 5
 */
export function verdictOf(checks: readonly SignatureCheck[], hasTrustedTime: boolean): Verdict {
  const faults = checks.flatMap((check) =>
    check.ok ? [] : [verdictOfFault(check, hasTrustedTime)],
  );
  return (
    faults.find(({ indication }) => indication === 'TOTAL_FAILED') ??
    faults[0] ?? { indication: 'TOTAL_PASSED', subIndication: undefined }
  );
}

function verdictOfFault({ name, code }: FailedCheck, hasTrustedTime: boolean): Verdict {
  // A bad timestamp proves no time; the signature below it may be sound.
  if (name === 'TIMESTAMP') return undetermined('NO_POE');
  if (FAILED_BY_FORMAT.includes(code)) return failed('FORMAT_FAILURE');
  if (code === 'CONTENT_DIGEST_MISMATCH') return failed('HASH_FAILURE');
  if (code === 'SIGNATURE_INVALID' || code === 'SIGNATURE_ALGORITHM_MISMATCH') {
    return failed('SIG_CRYPTO_FAILURE');
  }
  if (code === 'CERTIFICATE_EXPIRED') {
    // Without a trusted time it may have been valid when it signed.
    return undetermined(hasTrustedTime ? 'EXPIRED' : 'OUT_OF_BOUNDS_NO_POE');
  }
  // Everything about a certificate that is not named above breaks a constraint of its chain.
  return undetermined(UNDETERMINED[code] ?? 'CHAIN_CONSTRAINTS_FAILURE');
}

function failed(subIndication: SubIndication): Verdict {
  return { indication: 'TOTAL_FAILED', subIndication };
}

function undetermined(subIndication: SubIndication): Verdict {
  return { indication: 'INDETERMINATE', subIndication };
}
