import { bitString, boolean, contextTag, readDer, sequence } from '@hien-luong/asn1';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Holder } from '../../tests/chain.ts';
import { makeHolder, replacing } from '../../tests/chain.ts';
import { DAY_MS, flipped, NOW } from '../../tests/demo.ts';
import { signBytes } from '../algorithm/sign-bytes.ts';
import { signatureAlgorithmOf } from '../algorithm/signature-algorithm.ts';
import { encodeExtension, keyUsageExtension } from '../certificate/encode-extensions.ts';
import type { CertificateList } from './certificate-list.ts';
import { findCrlFault } from './find-crl-fault.ts';
import { issueCrl } from './issue-crl.ts';
import { parseCrl } from './parse-crl.ts';
import { revocationReasonCode, revocationReasonOf } from './revocation-reason.ts';

const REVOKED = new Map([
  ['0a01', { at: NOW, reason: 'keyCompromise' }],
  ['7f', { at: new Date('2026-01-01T00:00:00Z'), reason: 'unspecified' }],
] as const);
let ca: Holder;

beforeAll(async () => {
  ca = await makeHolder('CA');
});

function issue(issuer: Holder = ca): CertificateList {
  return issueCrl({
    issuer: issuer.certificate,
    issuerKey: issuer.key,
    crlNumber: 12,
    thisUpdate: NOW,
    nextUpdate: new Date(NOW.getTime() + DAY_MS),
    revoked: REVOKED,
  });
}

test('a list says who, when, why, and its number', () => {
  const crl = parseCrl(issue().der);
  expect([...crl.revoked]).toEqual([...REVOKED]);
  expect(crl).toMatchObject({ crlNumber: 12n, thisUpdate: NOW, unknownCritical: [] });
  expect(crl.authorityKeyIdentifier).toBe(ca.certificate.extensions.subjectKeyIdentifier);
  expect(findCrlFault({ crl, issuer: ca.certificate, at: NOW })).toBeUndefined();
});

test('an empty list is a list', () => {
  const { certificate, key } = ca;
  const times = { thisUpdate: NOW, nextUpdate: NOW };
  const order = { issuer: certificate, issuerKey: key, crlNumber: 1, ...times, revoked: new Map() };
  expect(issueCrl(order).revoked.size).toBe(0);
});

/** The list with one more extension, signed anew. */
function withExtension(crl: CertificateList, oid: string): CertificateList {
  const fields = readDer(crl.tbs).children;
  const extensions = fields.at(-1)!.children[0]!.children.map(({ bytes }) => bytes);
  const more = encodeExtension({ oid, critical: true, value: boolean(true) });
  const tbs = sequence(
    ...fields.slice(0, -1).map(({ bytes }) => bytes),
    contextTag(0, sequence(...extensions, more), { explicit: true }),
  );
  const signature = signBytes(signatureAlgorithmOf(ca.key), ca.key, tbs);
  return parseCrl(sequence(tbs, fields[1]!.bytes, bitString(signature)));
}

/** The list with one more critical extension on its first entry; the signature is of no interest. */
function withEntryExtension(crl: CertificateList): CertificateList {
  const fields = readDer(crl.tbs).children.map(({ bytes }) => bytes);
  const [first] = readDer(fields[5]!).children;
  const [serialNumber, at] = first!.children.map(({ bytes }) => bytes);
  const more = encodeExtension({ oid: '1.2.3', critical: true, value: boolean(true) });
  const entry = sequence(serialNumber, at, sequence(more));
  const tbs = sequence(...fields.slice(0, 5), sequence(entry), fields[6]);
  return parseCrl(sequence(tbs, fields[1], bitString(new Uint8Array())));
}

test('critical extensions of entries are told as well', () => {
  expect(withEntryExtension(issue()).unknownCritical).toEqual(['1.2.3']);
});

describe('a list proves nothing', () => {
  const faultOf = (crl: CertificateList, issuer = ca, at = NOW) =>
    findCrlFault({ crl, issuer: issuer.certificate, at });

  test('by another CA, or another key of that name', async () => {
    expect(faultOf(issue(await makeHolder('Other CA')))).toBe('CRL_ISSUER_MISMATCH');
    expect(faultOf(issue(await makeHolder('CA')))).toBe('CRL_SIGNATURE_INVALID');
  });

  test('that does not say when the next one comes', () => {
    const { nextUpdate: _, ...endless } = issue();
    expect(faultOf({ ...endless, nextUpdate: undefined })).toBe('CRL_STALE');
  });

  test('by a CA that may not sign lists', async () => {
    const edit = replacing(keyUsageExtension(['keyCertSign']));
    const mute = await makeHolder('Mute', { edit });
    expect(faultOf(issue(mute), mute)).toBe('CRL_ISSUER_KEY_USAGE_UNFIT');
  });

  test('before and after its time', () => {
    const crl = issue();
    expect(faultOf(crl, ca, new Date(NOW.getTime() - 1000))).toBe('CRL_NOT_YET_VALID');
    expect(faultOf(crl, ca, new Date(NOW.getTime() + DAY_MS + 1000))).toBe('CRL_STALE');
  });

  test('when it covers only a part (issuing distribution point, delta)', () => {
    for (const oid of ['2.5.29.28', '2.5.29.27']) {
      expect(faultOf(withExtension(issue(), oid))).toBe('CRL_EXTENSION_UNSUPPORTED');
    }
  });

  test('after a bit was turned in a serial number', () => {
    const { der } = issue();
    const index = Buffer.from(der).indexOf(Buffer.from('02020a01', 'hex')) + 3;
    expect(faultOf(parseCrl(flipped(der, index)))).toBe('CRL_SIGNATURE_INVALID');
  });
});

test('reasons are the numbers of the standard', () => {
  expect(revocationReasonCode('removeFromCRL')).toBe(8);
  expect(revocationReasonOf(6)).toBe('certificateHold');
  expect(revocationReasonOf(7)).toBe('unspecified');
  expect(revocationReasonOf(99)).toBe('unspecified');
});
