import type { ValidationPolicy } from './validation-policy.ts';

/** Root of the first generation of the Government CA: RSA-2048 with SHA-1, 2010 to 2030. */
const GOVERNMENT_ROOT_G1 = 'f7bc89054cec7f12730d7b8cd3eb7955b163835087e5eb873edfb584763b3f90';

const RSA_2048_ENDS = '2031-01-01T00:00:00Z';
/** No signature of today withstands the computers expected by then; reviewed with each version. */
const CLASSICAL_ENDS = '2036-01-01T00:00:00Z';

/**
 * The policy of an installation that has none of its own. Sizes are the least that Vietnamese rules
 * for signing software name; lifetimes are this project's choice, in line with NIST SP 800-57 (112
 * bits of security to the end of 2030) and the transition planned in NIST IR 8547.
 *
 * A change is a new version, because every report names the one that it was made by.
 * @law TT 15/2025/TT-BKHCN
 * @spec EN 319 102-1 §5.1.4.3
 */
export const DEFAULT_POLICY: ValidationPolicy = {
  id: 'hien-luong-validation',
  version: '2026.1',
  digests: { sha256: null, sha384: null, sha512: null },
  signatures: [
    { scheme: 'rsa-pkcs1', minBits: 2048, until: RSA_2048_ENDS },
    { scheme: 'rsa-pkcs1', minBits: 3072, until: CLASSICAL_ENDS },
    { scheme: 'rsa-pss', minBits: 2048, until: RSA_2048_ENDS },
    { scheme: 'rsa-pss', minBits: 3072, until: CLASSICAL_ENDS },
    { scheme: 'ecdsa', minBits: 256, until: CLASSICAL_ENDS },
  ],
  legacyCertificateDigests: [
    { hash: 'sha1', anchors: [GOVERNMENT_ROOT_G1], until: '2030-03-05T00:00:00Z' },
  ],
  freshness: {
    signer: { now: 'nextUpdate', proven: 0 },
    authority: { now: 'nextUpdate', proven: 'nextUpdate' },
    clock: { now: 'nextUpdate', proven: 'nextUpdate' },
  },
  timestampDelaySeconds: null,
  levels: {
    SIGNING_CERTIFICATE_BOUND: 'WARN',
    SIGNER_REVOCATION_KNOWN: 'FAIL',
    SIGNER_REVOCATION_FRESH: 'FAIL',
    AUTHORITY_REVOCATION_KNOWN: 'FAIL',
    AUTHORITY_REVOCATION_FRESH: 'FAIL',
    CLOCK_REVOCATION_KNOWN: 'FAIL',
    CLOCK_REVOCATION_COVERS_STAMP: 'FAIL',
    CLOCK_REVOCATION_FRESH: 'WARN',
    TIMESTAMP_DELAY_KEPT: 'FAIL',
  },
};
