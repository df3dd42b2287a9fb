import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { XmlFault } from '../src/index.ts';
import { readXmlSignatures } from '../src/index.ts';

const VECTORS = process.env.HL_VECTORS ?? join(import.meta.dirname, '../../../../shared/vectors');
const FOLDER = join(VECTORS, 'xroad/signatures');
const isHere = existsSync(FOLDER);
if (!isHere) process.stderr.write('X-Road vectors are not here: their cases are skipped\n');

const read = (name: string) => readFileSync(join(FOLDER, name));

function judge(name: string, parts: Readonly<Record<string, string | Buffer>>) {
  return readXmlSignatures({
    xml: read(name),
    findPart(uri) {
      const part = parts[uri];
      return typeof part === 'string' ? read(part) : part;
    },
  });
}

const MESSAGE = { '/message.xml': 'message-0.xml' };
const NON_BATCH = {
  '/message.xml': 'non-batch-sig/message.xml',
  '/attachment1': 'non-batch-sig/attachment1',
};
const BATCH = { '/sig-hashchainresult.xml': 'hash-chain-result.xml' };

/** Signatures alone: X-Road's own rules on status answers, members and hash chains are not applied. */
describe.skipIf(!isHere)('signatures of X-Road (HL_VECTORS/xroad)', () => {
  test.each<[string, Readonly<Record<string, string | Buffer>>, readonly string[]]>([
    ['sign-0.xml', MESSAGE, ['/message.xml']],
    ['sign-0-old-format.xml', MESSAGE, ['/message.xml']],
    ['sign-0-ocsp-no-responses.xml', MESSAGE, ['/message.xml']],
    ['non-batch-sig/signatures.xml', NON_BATCH, ['/message.xml', '/attachment1']],
    ['batch-sig.xml', BATCH, ['/sig-hashchainresult.xml']],
  ])('%s holds', (name, parts, uris) => {
    const [signature, ...more] = judge(name, parts);
    expect(more).toEqual([]);
    expect(signature).toMatchObject({ ok: true, signed: uris.map((uri) => ({ uri })) });
  });

  test.each<[string, Readonly<Record<string, string | Buffer>>, XmlFault]>([
    ['sign-0.xml', { '/message.xml': Buffer.from('foo') }, 'REFERENCE_DIGEST_MISMATCH'],
    [
      'non-batch-sig/signatures.xml',
      { ...NON_BATCH, '/attachment1': Buffer.from([1]) },
      'REFERENCE_DIGEST_MISMATCH',
    ],
    ['sign-0-invalid-signature-value.xml', MESSAGE, 'SIGNATURE_INVALID'],
    ['sign-0-no-signing-cert.xml', MESSAGE, 'SIGNER_CERTIFICATE_MISSING'],
    ['sign-0-schema-fail.xml', MESSAGE, 'SIGNATURE_MALFORMED'],
    ['extra-certs-missing-id.xml', MESSAGE, 'QUALIFYING_PROPERTIES_TARGET_MISMATCH'],
    ['extra-certs-missing-cert.xml', MESSAGE, 'QUALIFYING_PROPERTIES_TARGET_MISMATCH'],
    ['extra-certs-digest-invalid.xml', MESSAGE, 'QUALIFYING_PROPERTIES_TARGET_MISMATCH'],
  ])('%s does not hold', (name, parts, reason) => {
    expect(judge(name, parts)).toMatchObject([{ ok: false, reason }]);
  });
});
