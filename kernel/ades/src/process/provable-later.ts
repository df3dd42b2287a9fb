import type { IndeterminateSubIndication } from '../outcome/indication.ts';

/** What only lacks a proof of existence, so that a timestamp over it may still decide. */
export const PROVABLE_LATER: readonly IndeterminateSubIndication[] = [
  'NO_CERTIFICATE_CHAIN_FOUND_NO_POE',
  'REVOKED_NO_POE',
  'REVOKED_CA_NO_POE',
  'OUT_OF_BOUNDS_NO_POE',
  'OUT_OF_BOUNDS_NOT_REVOKED',
  'CRYPTO_CONSTRAINTS_FAILURE_NO_POE',
  'REVOCATION_OUT_OF_BOUNDS_NO_POE',
];
