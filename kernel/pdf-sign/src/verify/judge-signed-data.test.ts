import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signPdf } from '../sign/sign-pdf.ts';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { hasProgram, run, withFiles } from '../testing/command-line.ts';
import { NOW, signingWith, testAuthority } from '../testing/test-authority.ts';
import { verifyPdf } from './verify-pdf.ts';

/** A file signed as programs did before PAdES: the CMS is made by OpenSSL. */
async function signedByOpenssl(subFilter: string, digest: string, ...flags: string[]) {
  const { authority, leader } = await testAuthority();
  const { certificate, key, signer } = leader['rsa-2048'];
  const own = await signPdf({
    ...signingWith(authority, signer),
    pdf: buildTestPdf(),
    reserveBytes: 9000,
  });
  const text = Buffer.from(own)
    .toString('latin1')
    .replace('/ETSI.CAdES.detached', subFilter.padEnd('/ETSI.CAdES.detached'.length));
  const [before = '', after = ''] = text.split(/<[0-9a-f]{18000}>/);
  const files = {
    content: Buffer.from(before + after, 'latin1'),
    signer: Buffer.from(certificate.der),
    key: key.export({ format: 'pem', type: 'pkcs8' }),
  };
  const cms = withFiles(files, (paths, folder) => {
    const pem = join(folder, 'signer.pem');
    const out = join(folder, 'cms');
    run('openssl', 'x509', '-inform', 'DER', '-in', paths.signer, '-out', pem);
    run(
      'openssl',
      'cms',
      '-sign',
      '-binary',
      '-outform',
      'DER',
      '-md',
      digest,
      '-in',
      paths.content,
      '-signer',
      pem,
      '-inkey',
      paths.key,
      '-out',
      out,
      ...flags,
    );
    return readFileSync(out).toString('hex');
  });
  const pdf = Buffer.from(`${before}<${cms.padEnd(18000, '0')}>${after}`, 'latin1');
  const { anchors, intermediates } = authority;
  return verifyPdf({ pdf, anchors, intermediates, now: NOW }).signatures[0];
}

test.skipIf(!hasProgram('openssl')).each([
  ['/adbe.pkcs7.detached', 'sha256', [], 'TOTAL_PASSED', undefined, 'CMS'],
  ['/adbe.pkcs7.detached', 'sha1', [], 'INDETERMINATE', 'CRYPTO_CONSTRAINTS_FAILURE', 'CMS'],
  ['/adbe.pkcs7.detached', 'sha256', ['-nodetach'], 'TOTAL_FAILED', 'FORMAT_FAILURE', 'CMS'],
  ['/adbe.pkcs7.detached', 'sha256', ['-noattr'], 'TOTAL_FAILED', 'FORMAT_FAILURE', 'CMS'],
  ['/ETSI.CAdES.detached', 'sha256', [], 'INDETERMINATE', 'SIG_CONSTRAINTS_FAILURE', 'CMS'],
  ['/ETSI.CAdES.detached', 'sha256', ['-cades'], 'TOTAL_PASSED', undefined, 'B-B'],
])('%s by OpenSSL with %s %j: %s', async (subFilter, digest, flags, indication, sub, level) => {
  expect(await signedByOpenssl(subFilter, digest, ...flags)).toMatchObject({
    indication,
    subIndication: sub,
    level,
  });
});
