import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAsice } from '../src/index.ts';

const VECTORS = process.env.HL_VECTORS ?? join(import.meta.dirname, '../../../../shared/vectors');
const FOLDER = join(VECTORS, 'xroad');
const isHere = existsSync(FOLDER);
if (!isHere) process.stderr.write('X-Road vectors are not here: their cases are skipped\n');

const read = (name: string) => readAsice({ container: readFileSync(join(FOLDER, name)) });

/**
 * Containers of X-Road as ASiC-E with XAdES and no more: hash chains, timestamps over them and its
 * own rules on messages are not followed. What such a chain alone protects is told as unsigned.
 */
describe.skipIf(!isHere)('containers of X-Road (HL_VECTORS/xroad)', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['asic/valid-signed-message.asice', ['message.xml'], []],
    [
      'asic/valid-non-batch-rest.asice',
      ['message.xml', 'attachment1'],
      ['ts-hashchainresult.xml', 'ts-hashchain.xml'],
    ],
    [
      'asic/valid-non-batch-soap-attachments.asice',
      ['message.xml', 'attachment1', 'attachment2'],
      ['ts-hashchainresult.xml', 'ts-hashchain.xml'],
    ],
    [
      'asic/valid-signed-hashchain.asice',
      ['sig-hashchainresult.xml'],
      ['message.xml', 'sig-hashchain.xml'],
    ],
    ['asic/valid-batch-ts.asice', ['message.xml'], ['ts-hashchainresult.xml', 'ts-hashchain.xml']],
    [
      'asic/invalid-not-signed-hashchain.asice',
      ['message.xml'],
      ['hashchain.xml', 'hashchainresult.xml', 'sig-hashchain.xml', 'sig-hashchainresult.xml'],
    ],
    ['asic-load/valid-signed-message.asice', ['message.xml'], []],
  ])('%s: the signature holds', (name, covers, unsigned) => {
    const { signatures, unsignedFiles } = read(name);
    expect(signatures).toMatchObject([{ signature: { ok: true } }]);
    expect(signatures[0]!.covers.toSorted()).toEqual(covers.toSorted());
    expect(unsignedFiles.toSorted()).toEqual(unsigned.toSorted());
  });

  test.each([
    ['asic/wrong-message.asice', 'REFERENCE_DIGEST_MISMATCH'],
    ['asic/invalid-digest.asice', 'REFERENCE_DIGEST_MISMATCH'],
    ['asic/invalid-incorrect-references.asice', 'REFERENCE_NOT_FOUND'],
  ])('%s: the signature does not hold', (name, reason) => {
    expect(read(name).signatures).toMatchObject([{ signature: { ok: false, reason } }]);
  });

  test.each([
    ['asic-load/no-mimetype.asice', 'ASICE_TYPE_MISSING'],
    ['asic-load/not-asic.asice', 'ZIP_MALFORMED'],
  ])('%s is refused', (name, code) => {
    expect(() => read(name)).toThrow(expect.objectContaining({ code }));
  });

  test('asic-load/no-signature.asice has none', () => {
    expect(read('asic-load/no-signature.asice')).toMatchObject({
      signatures: [],
      unsignedFiles: ['message.xml'],
    });
  });
});
