import { expect, test } from 'vitest';
import { verdictOf } from './verdict-of.ts';
import type { CheckCode, CheckName, SignatureCheck } from './verification-report.ts';

const passed: SignatureCheck = { name: 'PLACEMENT', ok: true };
function failed(name: CheckName, code: CheckCode): SignatureCheck {
  return { name, ok: false, code };
}

test.each<[CheckName, CheckCode, string, string]>([
  ['PLACEMENT', 'BYTE_RANGE_INVALID', 'TOTAL_FAILED', 'FORMAT_FAILURE'],
  ['LATER_CHANGES', 'MODIFIED_AFTER_SIGNING', 'TOTAL_FAILED', 'FORMAT_FAILURE'],
  ['SIGNED_DATA', 'CONTENT_DIGEST_MISMATCH', 'TOTAL_FAILED', 'HASH_FAILURE'],
  ['SIGNED_DATA', 'SIGNATURE_INVALID', 'TOTAL_FAILED', 'SIG_CRYPTO_FAILURE'],
  ['SIGNED_DATA', 'SIGNER_CERTIFICATE_MISSING', 'INDETERMINATE', 'NO_SIGNING_CERTIFICATE_FOUND'],
  ['STRENGTH', 'DIGEST_WEAK', 'INDETERMINATE', 'CRYPTO_CONSTRAINTS_FAILURE'],
  ['CERTIFICATE_PATH', 'ISSUER_NOT_FOUND', 'INDETERMINATE', 'NO_CERTIFICATE_CHAIN_FOUND'],
  ['CERTIFICATE_PATH', 'KEY_USAGE_UNFIT', 'INDETERMINATE', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['CERTIFICATE_PATH', 'CERTIFICATE_EXPIRED', 'INDETERMINATE', 'OUT_OF_BOUNDS_NO_POE'],
  // Whatever is wrong with a timestamp, the signature below it is not thereby false.
  ['TIMESTAMP', 'SIGNATURE_INVALID', 'INDETERMINATE', 'NO_POE'],
])('%s %s', (name, code, indication, subIndication) => {
  expect(verdictOf([passed, failed(name, code)], false)).toEqual({ indication, subIndication });
});

test('an expired certificate is expired where the time is proven', () => {
  const checks = [failed('CERTIFICATE_PATH', 'CERTIFICATE_EXPIRED')];
  expect(verdictOf(checks, true).subIndication).toBe('EXPIRED');
});

test('what is false outweighs what is unproven, wherever it stands', () => {
  const checks = [
    failed('CERTIFICATE_PATH', 'ISSUER_NOT_FOUND'),
    failed('SIGNED_DATA', 'SIGNATURE_INVALID'),
  ];
  expect(verdictOf(checks, false).subIndication).toBe('SIG_CRYPTO_FAILURE');
});

test('passes when nothing failed', () => {
  expect(verdictOf([passed], false)).toEqual({
    indication: 'TOTAL_PASSED',
    subIndication: undefined,
  });
});
