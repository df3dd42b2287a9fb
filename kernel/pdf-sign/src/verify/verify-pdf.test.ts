import { createMockAuthority } from '@hien-luong/pki/mock';
import { beforeAll, describe, expect, test } from 'vitest';
import { signPdf } from '../sign/sign-pdf.ts';
import { objectText, rewriteObjects } from '../testing/attack.ts';
import { appendRawRevision, buildTestPdf } from '../testing/build-test-pdf.ts';
import { leaderSigned, sealed } from '../testing/signed-samples.ts';
import type { TestAuthority } from '../testing/test-authority.ts';
import { NOW, signingWith, testAuthority, timestampBy } from '../testing/test-authority.ts';
import { verifyPdf } from './verify-pdf.ts';

const AFTER_EXPIRY = new Date('2039-01-01T00:00:00Z');
let shared: TestAuthority;
beforeAll(async () => {
  shared = await testAuthority();
});

function verify(pdf: Uint8Array, now = NOW) {
  return verifyPdf({ pdf, anchors: shared.authority.anchors, now });
}

async function signedWithoutTime(): Promise<Uint8Array> {
  const { authority, leader } = shared;
  return signPdf({ ...signingWith(authority, leader['p-256'].signer), pdf: buildTestPdf() });
}

describe('verifyPdf', () => {
  test('calls a file without signatures unsigned', () => {
    expect(verify(buildTestPdf())).toMatchObject({ signatures: [], overall: 'UNSIGNED' });
  });

  test('tells who signed what, when and what came after', async () => {
    const { overall, signatures, revisions, unsignedTrailingBytes } = verify(await sealed());
    expect({ overall, revisions, unsignedTrailingBytes }).toEqual({
      overall: 'TOTAL_PASSED',
      revisions: 3,
      unsignedTrailingBytes: 0,
    });
    expect(signatures).toMatchObject([
      {
        level: 'B-T',
        coverage: { revision: 2, of: 3 },
        signer: { commonName: 'Nguyễn Văn Mẫu (DEMO)', organisation: 'DEMO UBND tỉnh' },
        bestTime: { at: NOW, source: 'timestamp' },
        covers: { revision: 2, pageCount: 1 },
        laterChanges: {
          permitted: [
            { kind: 'SIGNATURE_ADDED', field: 'Signature2' },
            { kind: 'FIELD_FILLED', field: 'number' },
          ],
          forbidden: [],
        },
        place: { page: 1, rect: [320, 300, 480, 360] },
      },
      { level: 'B-T', coverage: 'WHOLE_FILE', laterChanges: { permitted: [], forbidden: [] } },
    ]);
  });

  test('judges the certificate at the time of the timestamp', async () => {
    expect(verify(await leaderSigned(), AFTER_EXPIRY).signatures[0]).toMatchObject({
      indication: 'TOTAL_PASSED',
      judgedAt: NOW,
    });
  });

  test('cannot say without timestamp whether an expired certificate was valid then', async () => {
    const pdf = await signedWithoutTime();
    expect(verify(pdf).signatures[0]).toMatchObject({
      level: 'B-B',
      indication: 'TOTAL_PASSED',
      bestTime: { at: NOW, source: 'claimed' },
    });
    expect(verify(pdf, AFTER_EXPIRY).signatures[0]).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'OUT_OF_BOUNDS_NO_POE',
    });
  });

  test('does not know a foreign authority', async () => {
    const foreign = await createMockAuthority({ now: NOW, keyType: 'p-256', organization: 'khác' });
    const pdf = await leaderSigned();
    const verdict = verifyPdf({ pdf, anchors: foreign.anchors, now: NOW });
    expect(verdict.signatures[0]).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'NO_CERTIFICATE_CHAIN_FOUND',
      level: 'B-B',
      timestamp: { trusted: false },
    });
  });

  test('does not take a timestamp for another signature', async () => {
    const { authority, leader } = shared;
    const other = timestampBy(authority, NOW);
    const pdf = await signPdf({
      ...signingWith(authority, leader['p-256'].signer),
      pdf: buildTestPdf(),
      timestamp: () => other({ hashAlgorithm: 'sha256', digest: new Uint8Array(32) }),
    });
    expect(verify(pdf).signatures[0]).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'NO_POE',
      level: 'B-B',
      bestTime: { source: 'claimed' },
    });
  });

  test.each(['sha384', 'sha512'] as const)('verifies %s', async (digestAlgorithm) => {
    const { authority, leader } = shared;
    const { keySigner } = await import('@hien-luong/pki');
    const { certificate, key } = leader['rsa-2048'];
    const pdf = await signPdf({
      ...signingWith(authority, keySigner(certificate, key, digestAlgorithm)),
      pdf: buildTestPdf(),
      digestAlgorithm,
      timestamp: timestampBy(authority, NOW),
    });
    expect(verify(pdf).overall).toBe('TOTAL_PASSED');
  });

  test('keeps a closed field closed', async () => {
    const { authority, leader } = shared;
    const options = signingWith(authority, leader['p-256'].signer);
    const field = { name: 'number', page: 1, rect: [0, 0, 10, 10] } as const;
    const locked = await signPdf({
      ...options,
      pdf: buildTestPdf(),
      textFields: [field, { ...field, name: 'date' }],
      lockFields: ['number'],
    });
    const fill = (name: string) => {
      const text = Buffer.from(locked).toString('latin1');
      const num = Number(new RegExp(`(\\d+) 0 obj\\n<<[^\\n]*/T \\(${name}\\)`).exec(text)?.[1]);
      return rewriteObjects(locked, { [num]: (object) => object.replace('/Ff 1', '/Ff 1/V (9)') });
    };
    expect(verify(fill('date')).overall).toBe('TOTAL_PASSED');
    expect(verify(fill('number')).signatures[0]).toMatchObject({
      indication: 'TOTAL_FAILED',
      laterChanges: { forbidden: [{ kind: 'FIELD_FILLED', field: 'number' }] },
    });
  });

  test('does not call a file unsigned whose form was cut off', async () => {
    const signed = await leaderSigned();
    const catalog = objectText(buildTestPdf(), 1);
    const cut = appendRawRevision(signed, new Map([[1, catalog]]));
    expect(verify(cut)).toMatchObject({
      signatures: [],
      strayDictionaries: 1,
      overall: 'TOTAL_FAILED',
    });
  });
});
