import { beforeAll, describe, expect, test } from 'vitest';
import type { CrlOrder } from '../src/index.ts';
import { issueCrl } from '../src/index.ts';
import type { Holder } from './chain.ts';
import { makeHolder } from './chain.ts';
import { NOW } from './demo.ts';
import { AT, hasOpenssl, inFolder, pem } from './openssl.ts';
import { at, days, directoryOf, revoking } from './revocation-scene.ts';

const URL = 'http://ca.invalid/1.crl';
const DELTA_URL = 'http://ca.invalid/delta.crl';

let root: Holder;
let ca: Holder;
let listSigner: Holder;
let person: Holder;
let indirectPerson: Holder;

beforeAll(async () => {
  root = await makeHolder('Root');
  ca = await makeHolder('CA', { issuer: root, profile: 'intermediate', crlUrls: [URL] });
  listSigner = await makeHolder('Lists', { issuer: root, profile: 'intermediate' });
  person = await makeHolder('Person', { issuer: ca, crlUrls: [URL], deltaCrlUrls: [DELTA_URL] });
  indirectPerson = await makeHolder('Indirect', {
    issuer: ca,
    crlDistributionPoints: [
      { name: undefined, reasons: undefined, crlIssuer: [directoryOf('Lists')] },
    ],
  });
});

function list(signer: Holder, more: Partial<CrlOrder> = {}): Uint8Array {
  return issueCrl({
    issuer: signer.certificate,
    issuerKey: signer.key,
    crlNumber: 12,
    thisUpdate: NOW,
    nextUpdate: days(1),
    revoked: new Map(),
    ...more,
  }).der;
}

/** What openssl says of the holder with these lists and one of the root. */
function verify(holder: Holder, crls: readonly Uint8Array[]): string {
  const files = {
    'holder.pem': pem(holder.certificate),
    'root.pem': pem(root.certificate),
    'cas.pem': [ca, listSigner].map(({ certificate }) => pem(certificate)).join(''),
    'crls.pem': [...crls, list(root)].map(pemOfCrl).join(''),
  };
  const flags = ['-x509_strict', '-crl_check_all', '-extended_crl', '-use_deltas'];
  return inFolder(files, (run) => {
    const chain = ['-CAfile', 'root.pem', '-untrusted', 'cas.pem', '-CRLfile', 'crls.pem'];
    return run(['verify', ...flags, ...AT, ...chain, 'holder.pem']).output;
  });
}

function pemOfCrl(der: Uint8Array): string {
  const body = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trim();
  return `-----BEGIN X509 CRL-----\n${body}\n-----END X509 CRL-----\n`;
}

describe.skipIf(!hasOpenssl)('openssl verify with our lists', () => {
  test('a list in parts', () => {
    const scope = { name: at(URL), onlyContainsUserCerts: true };
    expect(verify(person, [list(ca, { scope })])).toContain('holder.pem: OK');
    const revoked = revoking(person);
    expect(verify(person, [list(ca, { scope, revoked })])).toContain('certificate revoked');
    const elsewhere = { ...scope, name: at('http://ca.invalid/2.crl') };
    expect(verify(person, [list(ca, { scope: elsewhere })])).toContain('different CRL scope');
  });

  test('a list divided by reasons', () => {
    const some = list(ca, { scope: { onlySomeReasons: ['keyCompromise', 'cACompromise'] } });
    const rest = list(ca, {
      scope: {
        onlySomeReasons: [
          'affiliationChanged',
          'superseded',
          'cessationOfOperation',
          'certificateHold',
          'privilegeWithdrawn',
          'aACompromise',
        ],
      },
    });
    expect(verify(person, [some, rest])).toContain('holder.pem: OK');
    expect(verify(person, [some])).not.toContain('holder.pem: OK');
  });

  test('a list and its delta', () => {
    const base = list(ca, { deltaCrlUrls: [DELTA_URL] });
    const delta = (more: Partial<CrlOrder> = {}) =>
      list(ca, { crlNumber: 13, baseCrlNumber: 12, ...more });
    expect(verify(person, [base, delta()])).toContain('holder.pem: OK');
    const revoked = revoking(person);
    expect(verify(person, [base, delta({ revoked })])).toContain('certificate revoked');
    const held = list(ca, {
      deltaCrlUrls: [DELTA_URL],
      revoked: revoking(person, { reason: 'certificateHold' }),
    });
    expect(verify(person, [held])).toContain('certificate revoked');
    const freed = delta({ revoked: revoking(person, { reason: 'removeFromCRL' }) });
    expect(verify(person, [held, freed])).toContain('holder.pem: OK');
  });

  test('an indirect list', () => {
    const complete = list(ca);
    const scope = { indirectCrl: true };
    const { subject: issuer } = ca.certificate;
    expect(verify(indirectPerson, [complete, list(listSigner, { scope })])).toContain('OK');
    const revokedOfOthers = [{ issuer, revoked: revoking(indirectPerson) }];
    const onList = list(listSigner, { scope, revokedOfOthers });
    expect(verify(indirectPerson, [onList])).toContain('certificate revoked');
  });
});
