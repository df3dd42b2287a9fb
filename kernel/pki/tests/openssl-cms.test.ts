import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  addSignatureTimestamp,
  createSignedData,
  createTimestampRequest,
  digestOf,
  keySigner,
  parseTimestampResponse,
  verifySignedData,
} from '../src/index.ts';
import { flipped, getDemo, getRsaPerson, NOW } from './demo.ts';
import { AT, hasOpenssl, inFolder, openssl, pem } from './openssl.ts';

const CONTENT = Buffer.from('Quyết định số 01/QĐ-UBND');

async function signed(kind: 'rsa' | 'ec', timestamped: boolean): Promise<Uint8Array> {
  const { authority, person } = await getDemo();
  const { signer } = kind === 'rsa' ? await getRsaPerson() : person;
  const cms = await createSignedData({
    digest: digestOf('sha256', CONTENT),
    signer,
    certificates: authority.intermediates,
  });
  if (!timestamped) return cms;
  const { signature } = verifySignedData({ cms, content: CONTENT });
  const request = createTimestampRequest({ messageImprint: digestOf('sha256', signature!) });
  const response = await authority.timestamp(request, NOW);
  return addSignatureTimestamp(cms, parseTimestampResponse(response, request));
}

async function verify(cms: Uint8Array, content: Uint8Array, extra: readonly string[]) {
  const { authority } = await getDemo();
  const files = { 'a.cms': cms, 'content.bin': content, 'root.pem': pem(authority.root) };
  const from = ['-binary', '-inform', 'DER', '-in', 'a.cms', '-content', 'content.bin'];
  const trust = ['-purpose', 'any', '-CAfile', 'root.pem', '-x509_strict', ...AT];
  return openssl(files, ['cms', '-verify', ...from, ...trust, '-out', 'out.bin', ...extra]);
}

describe.skipIf(!hasOpenssl)('openssl cms', () => {
  test.each([
    ['rsa', false],
    ['rsa', true],
    ['ec', false],
    ['ec', true],
  ] as const)(
    'accepts what we sign (%s, timestamp %s), with and without -cades',
    async (kind, t) => {
      const cms = await signed(kind, t);
      expect((await verify(cms, CONTENT, [])).output).toContain('Verification successful');
      expect((await verify(cms, CONTENT, ['-cades'])).output).toContain(
        'CAdES Verification successful',
      );
    },
  );

  test('refuses other content, and a changed signature', async () => {
    const cms = await signed('ec', false);
    const other = await verify(cms, flipped(CONTENT, 3), []);
    expect(other).toMatchObject({
      ok: false,
      output: expect.stringContaining('content verify error'),
    });
    expect((await verify(flipped(cms, cms.length - 3), CONTENT, [])).ok).toBe(false);
  });

  test('SHA-512 and a signing time are understood', async () => {
    const { authority, person } = await getDemo();
    const cms = await createSignedData({
      content: CONTENT,
      signer: keySigner(person.certificate, person.key, 'sha512'),
      digestAlgorithm: 'sha512',
      certificates: authority.intermediates,
      signingTime: NOW,
    });
    expect((await verify(cms, CONTENT, ['-cades'])).ok).toBe(true);
  });

  test('a document digest by SHA-1 is verified and told', async () => {
    const { certificate, key } = await getRsaPerson();
    const files = {
      'content.bin': CONTENT,
      'signer.pem': pem(certificate),
      'key.pem': key.export({ format: 'pem', type: 'pkcs8' }),
    };
    const cms = inFolder(files, (run, folder) => {
      const from = ['-binary', '-in', 'content.bin', '-signer', 'signer.pem', '-inkey', 'key.pem'];
      run(['cms', '-sign', '-cades', '-md', 'sha1', ...from, '-outform', 'DER', '-out', 'a.cms']);
      return readFileSync(`${folder}/a.cms`);
    });
    expect(verifySignedData({ cms, content: CONTENT })).toMatchObject({
      ok: true,
      weakDigest: true,
    });
  });

  test.each([
    ['DER', ['-outform', 'DER']],
    ['BER streamed, content in pieces', ['-outform', 'DER', '-stream', '-nodetach']],
    [
      'PSS',
      ['-outform', 'DER', '-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:32'],
    ],
    ['a subject key identifier', ['-outform', 'DER', '-keyid']],
  ])('what openssl signs with -cades is verified: %s', async (_, options) => {
    const { certificate, key } = await getRsaPerson();
    const files = {
      'content.bin': CONTENT,
      'signer.pem': pem(certificate),
      'key.pem': key.export({ format: 'pem', type: 'pkcs8' }),
    };
    const cms = inFolder(files, (run, folder) => {
      const from = ['-binary', '-in', 'content.bin', '-signer', 'signer.pem', '-inkey', 'key.pem'];
      const result = run([
        'cms',
        '-sign',
        '-cades',
        ...from,
        ...options,
        '-out',
        `${folder}/a.cms`,
      ]);
      expect(result.output).toBe('');
      return readFileSync(`${folder}/a.cms`);
    });
    const attached = options.includes('-nodetach');
    const given = attached ? { attached } : { content: CONTENT };
    expect(verifySignedData({ cms, ...given })).toMatchObject({
      ok: true,
      digestAlgorithm: 'sha256',
    });
    const wrong = attached ? flipped(cms, cms.indexOf(CONTENT)) : cms;
    const other = attached ? { attached } : { content: flipped(CONTENT, 0) };
    expect(verifySignedData({ cms: wrong, ...other })).toMatchObject({
      ok: false,
      reason: 'CONTENT_DIGEST_MISMATCH',
    });
  });
});
