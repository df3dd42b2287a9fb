import type { ValidationPolicy } from '@hien-luong/ades';
import { DEFAULT_POLICY } from '@hien-luong/ades';
import type { MockAuthority, MockIdentity } from '@hien-luong/pki/mock';
import { createMockAuthority } from '@hien-luong/pki/mock';
import { beforeAll, describe, expect, test } from 'vitest';
import { extendPdf } from '../src/archive/extend-pdf.ts';
import { signPdf } from '../src/sign/sign-pdf.ts';
import { collectEvidence } from '../src/testing/archive-samples.ts';
import { buildTestPdf } from '../src/testing/build-test-pdf.ts';
import { timestampBy } from '../src/testing/test-authority.ts';
import { verifyPdf } from '../src/verify/verify-pdf.ts';

const day = (text: string) => new Date(text.length > 10 ? text : `${text}T00:00:00Z`);
const SIGNED = day('2026-03-05T03:10:10Z');

/** ECDSA goes on for ever: for tests about everything but algorithms. */
const LASTING: ValidationPolicy = {
  ...DEFAULT_POLICY,
  version: 'lasting',
  signatures: DEFAULT_POLICY.signatures.map((row) => ({ ...row, until: null })),
};

/** Authorities of 2026, 2035 and 2043, each with a clock that runs for ten years. */
let authorities: MockAuthority[];
let signer: MockIdentity;
const files: Record<string, Uint8Array> = {};

/** Status of whom the file names so far and of the clock that is about to be asked. */
async function extended(
  pdf: Uint8Array,
  level: 'LT' | 'LTA',
  [named, clock]: readonly [MockAuthority, MockAuthority],
  at: Date,
): Promise<Uint8Array> {
  const holders = at < signer.certificate.notAfter ? [signer.certificate] : [];
  const known = collectEvidence(named, holders, at);
  const next = collectEvidence(clock, [], at);
  const result = await extendPdf({
    level,
    pdf,
    certificates: [...known.certificates, ...next.certificates],
    crls: [...known.crls, ...next.crls],
    ocspResponses: [...known.ocspResponses, ...next.ocspResponses],
    anchors: authorities.flatMap(({ anchors }) => anchors),
    collectedAt: at,
    timestamp: timestampBy(clock, new Date(at.getTime() + 60_000)),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.missing.map(({ kind }) => kind)));
  return result.pdf;
}

beforeAll(async () => {
  authorities = await Promise.all(
    ['2026-03-05', '2035-01-01', '2043-01-01'].map((now) =>
      createMockAuthority({ now: day(now), keyType: 'p-256', organization: `cơ yếu ${now}` }),
    ),
  );
  const [first, second, third] = authorities as [MockAuthority, MockAuthority, MockAuthority];
  signer = await first.issuePerson({
    fullName: 'Nguyễn Văn Mẫu',
    organization: 'UBND tỉnh',
    notBefore: day('2026-01-01'),
    notAfter: day('2029-01-01'),
    keyType: 'p-256',
  });
  const after = (seconds: number) => new Date(SIGNED.getTime() + seconds * 1000);
  files['B-T'] = await signPdf({
    pdf: buildTestPdf(),
    signer: signer.signer,
    chain: first.intermediates,
    signedAt: SIGNED,
    timestamp: timestampBy(first, SIGNED),
  });
  const { 'B-T': timed } = files;
  files['B-LT'] = await extended(timed, 'LT', [first, first], after(60));
  files['B-LTA'] = await extended(timed, 'LTA', [first, first], after(60));
  const renewed = await extended(files['B-LTA'], 'LTA', [first, second], day('2035-06-01'));
  files.renewed = renewed;
  files['renewed twice'] = await extended(renewed, 'LTA', [second, third], day('2044-06-01'));
});

/** The file, the pinned roots and a clock; nothing else. */
function offline(file: string, on: string, policy = LASTING) {
  const anchors = authorities.flatMap((authority) => authority.anchors);
  const { signatures } = verifyPdf({ pdf: files[file]!, anchors, now: day(on), policy });
  return signatures[0]!;
}

describe('offline, from the file alone', () => {
  test.each([
    ['B-LT', '2026-04-05', 'B-LT'],
    ['B-LT', '2030-01-01', 'B-LT'],
    ['B-LTA', '2026-04-05', 'B-LTA'],
    ['B-LTA', '2035-12-01', 'B-LTA'],
    ['renewed', '2040-01-01', 'B-LTA'],
    ['renewed twice', '2046-01-01', 'B-LTA'],
  ])('%s is valid on %s', (file, on, level) => {
    const { validation, ...verification } = offline(file, on);
    expect(validation).toMatchObject({
      indication: 'TOTAL_PASSED',
      level,
      bestSignatureTime: { at: SIGNED, by: 'Signature1 T1' },
    });
    expect(verification.level).toBe(level);
  });

  test.each([
    // Nobody says whether the certificate was revoked.
    ['B-T', '2026-04-05', 'TRY_LATER'],
    // The clock's certificate ended, and with it the only proof of time.
    ['B-LT', '2037-01-01', 'OUT_OF_BOUNDS_NO_POE'],
    ['B-LTA', '2040-01-01', 'OUT_OF_BOUNDS_NO_POE'],
    ['renewed', '2046-01-01', 'OUT_OF_BOUNDS_NO_POE'],
  ])('%s proves no more on %s: %s', (file, on, subIndication) => {
    const { validation } = offline(file, on);
    expect(validation).toMatchObject({ indication: 'INDETERMINATE', subIndication });
  });
});

test('says until when a further timestamp keeps the proof', () => {
  const until = (file: string, on: string) => offline(file, on).validation?.provableUntil;
  expect(until('B-T', '2026-04-05')).toEqual(day('2029-01-01'));
  expect(until('B-LTA', '2026-04-05')).toEqual(day('2036-03-05'));
  expect(until('renewed', '2040-01-01')).toEqual(day('2045-01-01'));
});

test('what the caller keeps counts like what the file carries', () => {
  const [first] = authorities;
  const at = day('2026-04-05');
  const { crls, ocspResponses } = collectEvidence(first!, [signer.certificate], at);
  const pdf = files['B-T']!;
  const verdict = verifyPdf({ pdf, anchors: first!.anchors, now: at, crls, ocspResponses });
  expect(verdict.signatures[0]?.validation).toMatchObject({
    indication: 'TOTAL_PASSED',
    level: 'B-T',
  });
});

test('a document timestamp over other bytes proves nothing', () => {
  const pdf = Buffer.from(files['B-LTA']!);
  // A byte of the last revision, which only the document timestamp covers.
  const at = pdf.lastIndexOf('/Filter');
  pdf[at + 1] = 0x67;
  const anchors = authorities.flatMap((authority) => authority.anchors);
  const verdict = verifyPdf({ pdf, anchors, now: day('2026-04-05'), policy: LASTING });
  expect(verdict.signatures[0]?.validation?.level).not.toBe('B-LTA');
});
