import { objectIdOf } from '@hien-luong/ades';
import { beforeAll, describe, expect, test } from 'vitest';
import { extendPdf } from '../archive/extend-pdf.ts';
import { openPdf } from '../document/pdf-document.ts';
import { collectEvidence } from '../testing/archive-samples.ts';
import { leaderSigned } from '../testing/signed-samples.ts';
import type { TestAuthority } from '../testing/test-authority.ts';
import { NOW, testAuthority, timestampBy } from '../testing/test-authority.ts';
import { describeSignature } from './describe-signature.ts';
import { readFileEvidence } from './file-evidence.ts';
import { judgeScope } from './judge-scope.ts';
import { documentTimestamp, listTimestamps } from './list-timestamps.ts';
import { readSignature } from './read-signature.ts';
import { revisionHistory } from './revision-history.ts';
import { listSignatureValues } from './signature-value.ts';

let shared: TestAuthority;
let archived: Uint8Array;
beforeAll(async () => {
  shared = await testAuthority();
  archived = await archive(await leaderSigned(), new Date(NOW.getTime() + 60_000));
});

async function archive(pdf: Uint8Array, at: Date): Promise<Uint8Array> {
  const { authority, leader } = shared;
  const result = await extendPdf({
    level: 'LTA',
    pdf,
    ...collectEvidence(authority, [leader['p-256'].certificate], at),
    anchors: authority.anchors,
    collectedAt: at,
    timestamp: timestampBy(authority, at),
  });
  if (!result.ok) throw new Error('evidence is missing');
  return result.pdf;
}

function read(pdf: Uint8Array) {
  const document = openPdf(pdf);
  const values = listSignatureValues(document);
  const options = { pdf, anchors: shared.authority.anchors, now: NOW };
  const all = values
    .map((value) => readSignature(document, value, values, options))
    .filter((signature) => 'reading' in signature);
  return { document, all, evidence: readFileEvidence(document) };
}

describe('what a document timestamp covers', () => {
  test('signature, its token and certificates, and all evidence before it', () => {
    const { all, evidence } = read(archived);
    const [signature, stamp, ...more] = all;
    expect(more).toEqual([]);
    const { covers, imprint, kind } = documentTimestamp(stamp!, all, evidence);
    expect({ imprint, kind }).toEqual({ imprint: 'match', kind: 'document' });
    const { signatureValue, signingCertificate, verdict } = signature!.reading!;
    const expected = [
      objectIdOf(signatureValue!),
      signingCertificate!.fingerprintSha256,
      ...verdict.timestampTokens!.map(objectIdOf),
      ...evidence.data.crls.map(({ sha256 }) => sha256),
      ...evidence.data.ocspResponses.map(({ sha256 }) => sha256),
      ...evidence.data.certificates.map(({ sha256 }) => sha256),
    ];
    expect(covers).toEqual(expect.arrayContaining(expected));
  });

  test('nothing that came after it, and the next one covers it', async () => {
    const renewed = await archive(archived, new Date(NOW.getTime() + 86_400_000));
    const before = new Set(read(archived).evidence.data.crls.map(({ sha256 }) => sha256));
    const { all, evidence } = read(renewed);
    const [, first, second] = all.map((one) => documentTimestamp(one, all, evidence).covers);
    const later = evidence.data.crls.map(({ sha256 }) => sha256).filter((one) => !before.has(one));
    expect(later.length).toBeGreaterThan(0);
    for (const object of later) {
      expect(first).not.toContain(object);
      expect(second).toContain(object);
    }
    expect(second).toContain(objectIdOf(all[1]!.placed.cms));
    expect(first).not.toContain(objectIdOf(all[1]!.placed.cms));
  });
});

test('a token over other data is told from one over this signature', () => {
  const { all, evidence } = read(archived);
  const [signature, stamp] = all;
  const [own, whole] = listTimestamps(signature!, all, evidence);
  expect([own?.kind, own?.imprint]).toEqual(['signature', 'match']);
  expect([whole?.kind, whole?.imprint]).toEqual(['document', 'match']);
  const other = { ...stamp!, digestOfSigned: () => new Uint8Array(32) };
  expect(documentTimestamp(other, all, evidence).imprint).toBe('mismatch');
  const garbage = { ...stamp!, placed: { ...stamp!.placed, cms: new Uint8Array([5, 0]) } };
  expect(documentTimestamp(garbage, all, evidence).imprint).toBe('mismatch');
});

test('a forbidden change makes the form of the signature faulty', () => {
  const { document, all, evidence } = read(archived);
  const [signature] = all;
  const scope = judgeScope(revisionHistory(document), signature!.value, signature!.placed);
  const sound = describeSignature(signature!, scope, all, evidence);
  expect(sound).toMatchObject({
    formatCheck: { ok: true },
    baseline: true,
    binding: 'bound',
    coverage: { kind: 'part', number: 2, of: 4 },
  });
  const checks = [{ name: 'LATER_CHANGES', ok: false, code: 'MODIFIED_AFTER_SIGNING' }] as const;
  const changed = describeSignature(signature!, { ...scope, checks: [...checks] }, all, evidence);
  expect(changed.formatCheck).toEqual({ ok: false, reason: 'MODIFIED_AFTER_SIGNING' });
});
