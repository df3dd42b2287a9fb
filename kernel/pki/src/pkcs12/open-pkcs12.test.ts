import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPkcs12 } from './open-pkcs12.ts';
import { bmpPassword, derivePkcs12 } from './pkcs12-key.ts';
import { P12_AES, P12_PASSWORD, P12_TRIPLE_DES } from './sample-pkcs12.ts';

const hasOpenssl = !spawnSync('openssl', ['version']).error;
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

test.each([
  ['AES under PBES2', P12_AES],
  ['Triple DES of PKCS #12', P12_TRIPLE_DES],
])('%s: the key, its certificate and the CA above', (_, base64) => {
  const { key, certificate, chain } = openPkcs12(bytesOf(base64), P12_PASSWORD);
  expect(key.asymmetricKeyType).toBe('ec');
  expect(certificate.publicKey.keyObject().asymmetricKeyType).toBe('ec');
  expect(chain).toHaveLength(1);
  expect(certificate.issuer).toEqual(chain[0]?.subject);
});

test('another password, or one changed byte, is told from the right one', () => {
  expect(() => openPkcs12(bytesOf(P12_AES), 'khác')).toThrow(/PKCS12_PASSWORD_WRONG|is another/);
  const file = bytesOf(P12_AES);
  const changed = file.with(200, (file[200] ?? 0) ^ 1);
  expect(() => openPkcs12(changed, P12_PASSWORD)).toThrow();
});

test('the derivation is that of RFC 7292 appendix B', () => {
  const derived = derivePkcs12({
    hash: 'sha1',
    password: bmpPassword('smeg'),
    salt: Buffer.from('0a58cf64530d823f', 'hex'),
    iterations: 1,
    purpose: 'key',
    length: 24,
  });
  expect(Buffer.from(derived).toString('hex')).toBe(
    '8aaae6297b6cb04642ab5b077851284eb7128f1a2a7fbca3',
  );
});

describe.skipIf(!hasOpenssl)('files that openssl writes', () => {
  let folder: string;
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const exported = (...args: string[]) => {
    openssl('pkcs12', '-export', '-inkey', 'key.pem', ...args, '-out', 'out.p12');
    return new Uint8Array(readFileSync(join(folder, 'out.p12')));
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pkcs12-'));
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    openssl('req', '-x509', ...curve, '-keyout', 'key.pem', '-out', 'cert.pem', '-subj', '/CN=A');
    openssl('req', '-x509', ...curve, '-keyout', 'k2.pem', '-out', 'other.pem', '-subj', '/CN=B');
    writeFileSync(join(folder, 'empty.pem'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const PASS = ['-passout', 'pass:Mật khẩu 1'];
  const BOTH = (algorithm: string) => ['-keypbe', algorithm, '-certpbe', algorithm];

  test.each([
    ['as it does by itself', []],
    ['AES-128 and a SHA-512 code', [...BOTH('AES-128-CBC'), '-macalg', 'sha512']],
    ['Triple DES and a SHA-1 code', [...BOTH('PBE-SHA1-3DES'), '-macalg', 'sha1']],
    ['nothing encrypted', BOTH('NONE')],
    ['one iteration', ['-noiter', '-nomaciter']],
  ])('%s', (_, args) => {
    const file = exported('-in', 'cert.pem', '-certfile', 'other.pem', ...args, ...PASS);
    const { key, chain } = openPkcs12(file, 'Mật khẩu 1');
    const pem = readFileSync(join(folder, 'key.pem'));
    expect(key.equals(createPrivateKey(pem))).toBe(true);
    expect(chain).toHaveLength(1);
  });

  test.each([
    ['no code over the content', ['-in', 'cert.pem', '-nomac'], 'PKCS12_UNSUPPORTED'],
    ['no certificate', ['-nocerts', '-in', 'cert.pem'], 'PKCS12_KEY_MISSING'],
  ])('%s is refused', (_, args, code) => {
    const file = exported(...args, ...PASS);
    expect(() => openPkcs12(file, 'Mật khẩu 1')).toThrow(expect.objectContaining({ code }));
  });
});
