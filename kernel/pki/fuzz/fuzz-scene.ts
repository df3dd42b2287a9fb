import type { KeyObject } from 'node:crypto';
import { bitString, sequence } from '@hien-luong/asn1';
import { signBytes } from '../src/algorithm/sign-bytes.ts';
import {
  encodeSignatureAlgorithm,
  signatureAlgorithmOf,
} from '../src/algorithm/signature-algorithm.ts';
import type { Certificate } from '../src/certificate/certificate.ts';
import { distributionPointAt } from '../src/certificate/distribution-point.ts';
import type { CertificateOrder } from '../src/certificate/issue-certificate.ts';
import { issueCertificate } from '../src/certificate/issue-certificate.ts';
import { nameConstraintsExtension } from '../src/certificate/name-constraints.ts';
import {
  inhibitAnyPolicyExtension,
  policyConstraintsExtension,
  policyMappingsExtension,
} from '../src/certificate/policy-extensions.ts';
import { spkiOf } from '../src/certificate/public-key.ts';
import type { CertificateList } from '../src/crl/certificate-list.ts';
import type { CrlOrder } from '../src/crl/issue-crl.ts';
import { issueCrl } from '../src/crl/issue-crl.ts';
import { nameOf } from '../src/name/name.ts';
import type { TrustAnchor } from '../src/path/trust-anchor.ts';
import { fuzzKey } from './fuzz-keys.ts';

/** The moment of all that is tried here. */
export const FUZZ_NOW = new Date('2026-03-02T01:00:00Z');

const KEYS = { root: fuzzKey('root'), ca: fuzzKey('ca'), person: fuzzKey('person') };
const LIST_URL = 'http://ca.invalid/1.crl';
const POLICY = '2.999.1';

function issue(
  commonName: string,
  key: KeyObject,
  order: Pick<CertificateOrder, 'profile' | 'issuerKey'> & Partial<CertificateOrder>,
): Certificate {
  return issueCertificate({
    subject: nameOf(['C', 'VN'], ['O', 'Sở Nội vụ'], ['CN', commonName]),
    subjectPublicKey: spkiOf(key),
    serialNumber: '0a01',
    notBefore: new Date('2025-01-01T00:00:00Z'),
    notAfter: new Date('2029-01-01T00:00:00Z'),
    ...order,
  });
}

const ROOT = issue('Root', KEYS.root, { profile: 'root', issuerKey: KEYS.root });
export const FUZZ_ANCHOR: TrustAnchor = { certificate: ROOT, purposes: ['sign'] };

/** A CA with every constraint there is, whose holders keep to them. */
export const FUZZ_CA = issue('CA', KEYS.ca, {
  profile: 'intermediate',
  issuer: ROOT,
  issuerKey: KEYS.root,
  certificatePolicies: [POLICY],
  crlDistributionPoints: [
    { ...distributionPointAt(LIST_URL), reasons: ['keyCompromise', 'superseded'] },
    distributionPointAt(LIST_URL),
  ],
  deltaCrlUrls: ['http://ca.invalid/delta.crl'],
  extraExtensions: [
    nameConstraintsExtension({
      permitted: [
        { kind: 'directory', name: nameOf(['C', 'VN']) },
        { kind: 'email', value: 'tinh.vn' },
        { kind: 'dns', value: 'tinh.vn' },
        { kind: 'ip', bytes: Uint8Array.of(10, 0, 0, 0, 255, 0, 0, 0) },
      ],
      excluded: [{ kind: 'uri', value: '.evil.example' }],
    }),
    policyMappingsExtension([{ issuerPolicy: POLICY, subjectPolicy: '2.999.2' }]),
    policyConstraintsExtension({ requireExplicitPolicy: 0, inhibitPolicyMapping: 1 }),
    inhibitAnyPolicyExtension(1),
  ],
});

export const FUZZ_PERSON = issue('Người thử', KEYS.person, {
  profile: 'person-signing',
  issuer: FUZZ_CA,
  issuerKey: KEYS.ca,
  certificatePolicies: ['2.999.2'],
  emails: ['thu@tinh.vn'],
  ocspUrls: ['http://ca.invalid/ocsp'],
  crlUrls: [LIST_URL],
});

export const FUZZ_PERSON_KEY = KEYS.person;
export const FUZZ_CA_KEY = KEYS.ca;
export const FUZZ_ROOT_KEY = KEYS.root;

function fuzzList(more: Partial<CrlOrder> = {}): CertificateList {
  return issueCrl({
    issuer: FUZZ_CA,
    issuerKey: KEYS.ca,
    crlNumber: 12,
    thisUpdate: FUZZ_NOW,
    nextUpdate: new Date('2026-03-03T01:00:00Z'),
    revoked: new Map([['0b02', { at: FUZZ_NOW, reason: 'superseded' }]]),
    ...more,
  });
}

/** Complete, in part, indirect, and a delta. */
export const FUZZ_LISTS: readonly CertificateList[] = [
  fuzzList(),
  fuzzList({
    scope: {
      name: { kind: 'full', names: [{ kind: 'uri', value: LIST_URL }] },
      onlySomeReasons: ['keyCompromise', 'superseded'],
      onlyContainsUserCerts: true,
    },
  }),
  fuzzList({
    scope: { indirectCrl: true },
    revokedOfOthers: [
      {
        issuer: ROOT.subject,
        revoked: new Map([
          ['0c', { at: FUZZ_NOW, reason: 'certificateHold', invalidityDate: FUZZ_NOW }],
        ]),
      },
    ],
    expiredCertsOnCrl: FUZZ_NOW,
  }),
  fuzzList({ crlNumber: 13, baseCrlNumber: 12, deltaCrlUrls: ['http://ca.invalid/delta.crl'] }),
];

/** The signed structure around any part, however odd, so that what lies behind the signature is tried. */
export function signed(tbs: Uint8Array, key: KeyObject): Uint8Array {
  const algorithm = signatureAlgorithmOf(key);
  const signature = bitString(signBytes(algorithm, key, tbs));
  return sequence(tbs, encodeSignatureAlgorithm(algorithm), signature);
}
