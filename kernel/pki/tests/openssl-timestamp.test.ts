import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  createTimestampRequest,
  digestOf,
  parseTimestampResponse,
  verifyTimestampToken,
} from '../src/index.ts';
import { flipped, getDemo, NOW } from './demo.ts';
import { AT, hasOpenssl, inFolder, openssl, pem } from './openssl.ts';

const DATA = Buffer.from('giá trị chữ ký');

async function trustFiles() {
  const { authority } = await getDemo();
  return { 'root.pem': pem(authority.root), 'ca.pem': pem(authority.intermediate) };
}

describe.skipIf(!hasOpenssl)('openssl ts', () => {
  test.each(['sha256', 'sha384', 'sha512'] as const)('accepts our answer over %s', async (hash) => {
    const { authority } = await getDemo();
    const request = createTimestampRequest({
      messageImprint: digestOf(hash, DATA),
      hashAlgorithm: hash,
      nonce: 0x1234_5678_9abc_def0n,
    });
    const response = await authority.timestamp(request, NOW);
    const files = { ...(await trustFiles()), 'q.tsq': request, 'q.tsr': response, 'd.bin': DATA };
    const trust = ['-in', 'q.tsr', '-CAfile', 'root.pem', '-untrusted', 'ca.pem', ...AT];
    const byQuery = openssl(files, ['ts', '-verify', '-queryfile', 'q.tsq', ...trust]);
    expect(byQuery.output).toContain('Verification: OK');
    expect(openssl(files, ['ts', '-verify', '-data', 'd.bin', ...trust]).ok).toBe(true);
    const changed = { ...files, 'd.bin': flipped(DATA, 0) };
    expect(openssl(changed, ['ts', '-verify', '-data', 'd.bin', ...trust]).ok).toBe(false);
    const broken = { ...files, 'q.tsr': flipped(response, response.length - 5) };
    expect(openssl(broken, ['ts', '-verify', '-queryfile', 'q.tsq', ...trust]).ok).toBe(false);
  });

  test('reads our refusal of SHA-1 as badAlg', async () => {
    const { authority } = await getDemo();
    const files = { 'd.bin': DATA };
    const request = inFolder(files, (run, folder) => {
      run(['ts', '-query', '-data', 'd.bin', '-sha1', '-no_nonce', '-out', `${folder}/q.tsq`]);
      return readFileSync(`${folder}/q.tsq`);
    });
    const response = await authority.timestamp(request, NOW);
    const reply = openssl({ 'q.tsr': response }, ['ts', '-reply', '-in', 'q.tsr', '-text']);
    expect(reply.output).toContain('unrecognized or unsupported algorithm');
  });

  test('its requests are answered, and the token holds for its data only', async () => {
    const { authority } = await getDemo();
    const request = inFolder({ 'd.bin': DATA }, (run, folder) => {
      run(['ts', '-query', '-data', 'd.bin', '-sha256', '-cert', '-out', `${folder}/q.tsq`]);
      return readFileSync(`${folder}/q.tsq`);
    });
    const token = parseTimestampResponse(await authority.timestamp(request, NOW), request);
    const { anchors } = authority;
    expect(verifyTimestampToken({ token, data: DATA, anchors })).toMatchObject({ ok: true });
    const other = verifyTimestampToken({ token, data: flipped(DATA, 1), anchors });
    expect(other).toMatchObject({ ok: false, reason: 'IMPRINT_MISMATCH' });
  });
});
