import { bitString, boolean, readDer, sequence } from '@hien-luong/asn1';
import { beforeAll, expect, test } from 'vitest';
import type { Holder } from '../../tests/chain.ts';
import { makeHolder } from '../../tests/chain.ts';
import { DAY_MS, NOW } from '../../tests/demo.ts';
import { encodeExtension } from '../certificate/encode-extensions.ts';
import type { CertificateList } from './certificate-list.ts';
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
});

test('an empty list is a list', () => {
  const { certificate, key } = ca;
  const times = { thisUpdate: NOW, nextUpdate: NOW };
  const order = { issuer: certificate, issuerKey: key, crlNumber: 1, ...times, revoked: new Map() };
  expect(issueCrl(order).revoked.size).toBe(0);
});

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

test('reasons are the numbers of the standard', () => {
  expect(revocationReasonCode('removeFromCRL')).toBe(8);
  expect(revocationReasonOf(6)).toBe('certificateHold');
  expect(revocationReasonOf(7)).toBe('unspecified');
  expect(revocationReasonOf(99)).toBe('unspecified');
});
