import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  createCertificateRequest,
  findNameValue,
  nameOf,
  parseCertificate,
  parseCertificateRequest,
  validatePath,
} from '../src/index.ts';
import { getDemo, getRsaPerson } from './demo.ts';
import { AT, hasOpenssl, inFolder, openssl, pem } from './openssl.ts';

describe.skipIf(!hasOpenssl)('openssl x509', () => {
  test('accepts every certificate of the demo authority, strictly', async () => {
    const { authority, person, agency } = await getDemo();
    const rsa = await getRsaPerson();
    const leaves = [person.certificate, agency.certificate, rsa.certificate];
    for (const leaf of [...leaves, authority.tsaCertificate, authority.ocspCertificate]) {
      const files = {
        'leaf.pem': pem(leaf),
        'ca.pem': pem(authority.intermediate),
        'root.pem': pem(authority.root),
      };
      const chain = ['-x509_strict', '-CAfile', 'root.pem', '-untrusted', 'ca.pem', ...AT];
      expect(openssl(files, ['verify', ...chain, 'leaf.pem']).output).toBe('leaf.pem: OK\n');
    }
  });

  test('its own CA and leaf are read and validated', () => {
    const der = inFolder({}, (run, folder) => {
      const subject = (cn: string) => ['-utf8', '-subj', `/C=VN/O=Sở Nội vụ/CN=${cn}`];
      const key = ['-newkey', 'rsa:2048', '-nodes'];
      run(['req', '-x509', ...key, '-keyout', 'ca.key', ...subject('Gốc'), '-out', 'ca.pem']);
      run(['req', ...key, '-keyout', 'ee.key', ...subject('Lá'), '-out', 'ee.csr']);
      const sign = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '30'];
      run(['x509', '-req', '-in', 'ee.csr', ...sign, '-outform', 'DER', '-out', 'ee.der']);
      run(['x509', '-in', 'ca.pem', '-outform', 'DER', '-out', 'ca.der']);
      return { ca: readFileSync(`${folder}/ca.der`), leaf: readFileSync(`${folder}/ee.der`) };
    });
    const ca = parseCertificate(der.ca);
    const certificate = parseCertificate(der.leaf);
    expect(findNameValue(certificate.subject, 'CN')).toBe('Lá');
    const anchors = [{ certificate: ca, purposes: ['sign'] as const }];
    const at = certificate.notBefore;
    const question = { certificate, intermediates: [], anchors, at, purpose: 'sign' } as const;
    expect(validatePath(question)).toMatchObject({ ok: true });
    const tampered = parseCertificate(renamed(der.leaf));
    expect(validatePath({ ...question, certificate: tampered })).toMatchObject({
      ok: false,
      reason: 'CERTIFICATE_SIGNATURE_INVALID',
    });
  });

  test('our requests prove possession to openssl, and its requests to us', async () => {
    const { person } = await getDemo();
    const subject = nameOf(['C', 'VN'], ['OU', 'Văn phòng'], ['CN', 'Lê Văn Thử']);
    const order = { subject, key: person.key, emails: ['thu@demo.invalid'] };
    const request = createCertificateRequest(order);
    const inspect = ['req', '-inform', 'DER', '-in', 'r.csr', '-verify', '-noout', '-text'];
    const { output } = openssl({ 'r.csr': request }, inspect);
    expect(output).toContain('self-signature verify OK');
    expect(output).toContain('thu@demo.invalid');
    const theirs = inFolder({}, (run, folder) => {
      const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384', '-nodes'];
      run(['req', ...ec, '-keyout', 'k', '-subj', '/CN=x', '-outform', 'DER', '-out', 'r.csr']);
      return readFileSync(`${folder}/r.csr`);
    });
    expect(findNameValue(parseCertificateRequest(theirs).subject, 'CN')).toBe('x');
  });
});

/** `Lá` becomes `Là`, which is as long. */
function renamed(der: Uint8Array): Uint8Array {
  const copy = Buffer.from(der);
  copy.write('Là', copy.lastIndexOf('Lá'));
  return copy;
}
