import { beforeAll, describe, expect, test } from 'vitest';
import { basicConstraintsExtension } from '../src/certificate/encode-extensions.ts';
import { buildPaths } from '../src/path/build-paths.ts';
import { checkAnchor } from '../src/path/check-anchor.ts';
import { checkCertificateSignature } from '../src/path/check-certificate-signature.ts';
import { checkCriticalExtensions } from '../src/path/check-critical-extensions.ts';
import { checkHolderPurpose } from '../src/path/check-holder-purpose.ts';
import { checkIssuer } from '../src/path/check-issuer.ts';
import { checkValidity } from '../src/path/check-validity.ts';
import type { PathStep } from '../src/path/path-step.ts';
import { createSignatureVerifier } from '../src/path/signature-verifier.ts';
import type { Holder } from './chain.ts';
import { makeHolder, replacing } from './chain.ts';
import { NOW } from './demo.ts';

let root: Holder;
let ca: Holder;
let person: Holder;

beforeAll(async () => {
  root = await makeHolder('Root');
  ca = await makeHolder('CA', { issuer: root, profile: 'intermediate' });
  person = await makeHolder('Person', { issuer: ca });
});

function step(more: Partial<PathStep> = {}): PathStep {
  return {
    certificate: person.certificate,
    issuer: ca.certificate,
    issuerIsAnchor: false,
    casBelowIssuer: 0,
    isHolder: true,
    at: NOW,
    purpose: 'sign',
    signatures: createSignatureVerifier(),
    ...more,
  };
}

test('a proper step passes every check', () => {
  const checks = [
    checkIssuer,
    checkCertificateSignature,
    checkValidity,
    checkCriticalExtensions,
    checkHolderPurpose,
  ];
  expect(checks.map((check) => check(step()))).toEqual(checks.map(() => undefined));
});

test('validity is exact to the second', () => {
  const { notBefore, notAfter } = person.certificate;
  const judge = (time: number) => checkValidity(step({ at: new Date(time) }));
  expect(judge(notBefore.getTime())).toBeUndefined();
  expect(judge(notBefore.getTime() - 1)).toBe('CERTIFICATE_NOT_YET_VALID');
  expect(judge(notAfter.getTime())).toBeUndefined();
  expect(judge(notAfter.getTime() + 1)).toBe('CERTIFICATE_EXPIRED');
});

test('an anchor is dated by its own certificate unless told', () => {
  const { certificate } = root;
  const anchor = { certificate, purposes: ['sign'] as const };
  expect(checkAnchor(anchor, 'sign', certificate.notAfter)).toBeUndefined();
  const later = new Date(certificate.notAfter.getTime() + 1);
  expect(checkAnchor(anchor, 'sign', later)).toBe('ANCHOR_OUT_OF_VALIDITY');
  expect(checkAnchor({ ...anchor, validTo: later }, 'sign', later)).toBeUndefined();
  expect(checkAnchor(anchor, 'timestamp', NOW)).toBe('ANCHOR_PURPOSE_UNFIT');
});

test('an anchor may issue whatever it says of itself; anybody else may not', () => {
  const issuer = person.certificate;
  expect(checkIssuer(step({ issuer }))).toBe('ISSUER_NOT_CA');
  expect(checkIssuer(step({ issuer, issuerIsAnchor: true }))).toBeUndefined();
});

test('path length: as many CAs below as allowed, and not one more', async () => {
  const edit = replacing(basicConstraintsExtension({ ca: true, pathLength: 2 }));
  const { certificate: issuer } = await makeHolder('Two', {
    issuer: root,
    profile: 'intermediate',
    edit,
  });
  expect(checkIssuer(step({ issuer, casBelowIssuer: 2 }))).toBeUndefined();
  expect(checkIssuer(step({ issuer, casBelowIssuer: 3 }))).toBe('PATH_LENGTH_EXCEEDED');
});

test('a signature is that of the issuer’s key', () => {
  const issuer = root.certificate;
  expect(checkCertificateSignature(step({ issuer }))).toBe('CERTIFICATE_SIGNATURE_INVALID');
  const certificate = { ...person.certificate, signatureAlgorithm: undefined };
  expect(checkCertificateSignature(step({ certificate }))).toBe(
    'CERTIFICATE_ALGORITHM_UNSUPPORTED',
  );
});

test('the purpose is asked of the holder only', () => {
  expect(checkHolderPurpose(step({ certificate: ca.certificate }))).toBe('SIGNER_IS_CA');
  expect(
    checkHolderPurpose(step({ certificate: ca.certificate, isHolder: false })),
  ).toBeUndefined();
  expect(checkHolderPurpose(step({ purpose: 'timestamp' }))).toBe('EXTENDED_KEY_USAGE_UNFIT');
});

describe('building paths', () => {
  const build = (intermediates: readonly Holder[], anchors: readonly Holder[]) =>
    [
      ...buildPaths({
        certificate: person.certificate,
        intermediates: intermediates.map(({ certificate }) => certificate),
        anchors: anchors.map(({ certificate }) => ({ certificate, purposes: ['sign'] })),
      }),
    ].map(({ certificates }) => certificates.length);

  test('tries the CA that the key identifier hints at first', async () => {
    const twin = await makeHolder('CA', { issuer: root, profile: 'intermediate' });
    const [first] = buildPaths({
      certificate: person.certificate,
      intermediates: [twin.certificate, ca.certificate],
      anchors: [{ certificate: root.certificate, purposes: ['sign'] }],
    });
    expect(first?.certificates[1]).toBe(ca.certificate);
  });

  test('takes a certificate once, and stops at strangers', () => {
    expect(build([ca, ca, person], [root])).toEqual([2]);
    expect(build([ca], [])).toEqual([]);
    // A root that also travels in the bag is one step more, and not one more each round.
    expect(build([ca, root], [root])).toEqual([2, 3]);
  });

  test('gives up on a crowd of CAs of one name', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 12 }, () => makeHolder('CA', { issuer: ca, profile: 'intermediate' })),
    );
    // 12 CAs that each name all others would make 12! paths.
    expect(build([...crowd, ca], [root]).length).toBeLessThanOrEqual(1000);
  });
});
