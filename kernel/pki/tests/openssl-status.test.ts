import { describe, expect, test } from 'vitest';
import { createOcspRequest } from '../src/index.ts';
import { flipped, makeAuthority, NOW, PERSON } from './demo.ts';
import { AT, hasOpenssl, inFolder, openssl, pem } from './openssl.ts';

async function scene() {
  const authority = await makeAuthority();
  const good = await authority.issuePerson(PERSON);
  const revoked = await authority.issuePerson(PERSON);
  authority.revoke(revoked.certificate.serialNumber, NOW, 'keyCompromise');
  return { authority, good: good.certificate, revoked: revoked.certificate };
}

describe.skipIf(!hasOpenssl)('openssl ocsp and crl', () => {
  test.each(['sha1', 'sha256'] as const)('reads our OCSP answers, CertID by %s', async (hash) => {
    const { authority, good, revoked } = await scene();
    for (const [certificate, expected] of [
      [good, 'cert.pem: good'],
      [revoked, 'Reason: keyCompromise'],
    ] as const) {
      const issuer = authority.intermediate;
      const request = createOcspRequest({ certificate, issuer, hashAlgorithm: hash });
      const response = authority.ocsp(request, NOW);
      const files = {
        'cert.pem': pem(certificate),
        'ca.pem': pem(issuer),
        'root.pem': pem(authority.root),
        'r.der': response,
      };
      const ask = [
        'ocsp',
        '-respin',
        'r.der',
        '-issuer',
        'ca.pem',
        `-${hash}`,
        '-cert',
        'cert.pem',
      ];
      const trust = ['-CAfile', 'root.pem', '-verify_other', 'ca.pem', ...AT];
      // The answer is of the day of the tests, and openssl compares it with the real one.
      const run = openssl(files, [...ask, ...trust, '-validity_period', '1000000000']);
      expect(run.output).toContain('Response verify OK');
      expect(run.output).toContain(expected);
      const broken = { ...files, 'r.der': flipped(response, 60) };
      expect(openssl(broken, [...ask, ...trust]).output).not.toContain('Response verify OK');
    }
  });

  test('reads our requests', async () => {
    const { authority, good } = await scene();
    const nonce = Buffer.from('0123456789abcdef', 'latin1');
    const request = createOcspRequest({ certificate: good, issuer: authority.intermediate, nonce });
    const { output } = openssl({ 'q.der': request }, ['ocsp', '-reqin', 'q.der', '-req_text']);
    expect(output.toLowerCase()).toContain(good.serialNumber);
    expect(output).toContain('OCSP Nonce');
  });

  test('checks certificates against our CRL', async () => {
    const { authority, good, revoked } = await scene();
    const crl = authority.crl(NOW);
    const files = {
      'good.pem': pem(good),
      'revoked.pem': pem(revoked),
      'ca.pem': pem(authority.intermediate),
      'root.pem': pem(authority.root),
      'crl.der': crl,
    };
    inFolder(files, (run) => {
      const check = ['crl', '-inform', 'DER', '-in', 'crl.der', '-CAfile', 'ca.pem'];
      expect(run([...check, '-noout']).output).toContain('verify OK');
      run([...check, '-out', 'crl.pem']);
      const verify = ['verify', '-x509_strict', '-crl_check', '-CRLfile', 'crl.pem', ...AT];
      const chain = ['-CAfile', 'root.pem', '-untrusted', 'ca.pem'];
      expect(run([...verify, ...chain, 'good.pem']).output).toContain('good.pem: OK');
      expect(run([...verify, ...chain, 'revoked.pem']).output).toContain('certificate revoked');
    });
  });
});
