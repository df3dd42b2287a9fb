import { createMockAuthority } from '@hien-luong/pki/mock';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPdf } from '../document/pdf-document.ts';
import { signPdf } from '../sign/sign-pdf.ts';
import type { CollectedEvidence } from '../testing/archive-samples.ts';
import { collectEvidence } from '../testing/archive-samples.ts';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { leaderSigned, sealed } from '../testing/signed-samples.ts';
import type { TestAuthority } from '../testing/test-authority.ts';
import { NOW, signingWith, testAuthority, timestampBy } from '../testing/test-authority.ts';
import { verifyPdf } from '../verify/verify-pdf.ts';
import { addDocumentTimestamp } from './add-document-timestamp.ts';
import { addValidationData } from './add-validation-data.ts';
import type { Evidence } from './evidence.ts';
import { extendPdf } from './extend-pdf.ts';
import type { MissingEvidence } from './list-missing-evidence.ts';
import { listMissingEvidence } from './list-missing-evidence.ts';
import { readValidationData } from './read-validation-data.ts';
import { renewalDue } from './renewal-due.ts';
import { covers } from './validation-data.ts';

let shared: TestAuthority;
let evidence: CollectedEvidence;
beforeAll(async () => {
  shared = await testAuthority();
  evidence = evidenceAt(NOW);
});

function evidenceAt(at: Date): CollectedEvidence {
  const { authority, leader, agency } = shared;
  return collectEvidence(authority, [leader['p-256'].certificate, agency.certificate], at);
}

function read(pdf: Uint8Array) {
  return readValidationData(openPdf(pdf));
}

function later(years: number): Date {
  const date = new Date(NOW);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date;
}

async function archived(pdf: Uint8Array, at = NOW): Promise<Uint8Array> {
  const { authority } = shared;
  const { anchors } = authority;
  const timestamp = timestampBy(authority, at);
  const order = { pdf, anchors, collectedAt: at, timestamp, ...evidenceAt(at) };
  const result = await extendPdf({ ...order, level: 'LTA' });
  if (!result.ok) throw new Error(describeMissing(result.missing).join(', '));
  return result.pdf;
}

function describeMissing(missing: readonly MissingEvidence[]): string[] {
  return missing.map(({ kind, fieldName }) => `${fieldName} ${kind}`);
}

describe('extendPdf', () => {
  test.each(['table', 'stream', 'hybrid'] as const)('archives a sealed %s file', async (form) => {
    const signed = await sealed({ form });
    const pdf = await archived(signed);
    expect(Buffer.from(pdf.subarray(0, signed.length)).equals(Buffer.from(signed))).toBe(true);
    const data = read(pdf);
    expect(data).toMatchObject({ unreadable: 0 });
    expect(data.signatures.map(({ fieldName, type }) => `${fieldName} ${type}`)).toEqual([
      'Signature1 SIGNATURE',
      'Signature2 SIGNATURE',
      'Timestamp1 DOCUMENT_TIMESTAMP',
    ]);
    const verdict = verifyPdf({ pdf, anchors: shared.authority.anchors, now: NOW });
    expect(verdict.overall).toBe('TOTAL_PASSED');
    expect(verdict.signatures.map(({ laterChanges }) => laterChanges.forbidden)).toEqual([
      [],
      [],
      [],
    ]);
  });

  test('the timestamp covers all evidence and every signature, which cover none of it', async () => {
    const data = read(await archived(await sealed()));
    const [first, second, stamp] = data.signatures;
    const stored = [...data.certificates, ...data.crls, ...data.ocspResponses];
    expect(stored).toHaveLength(6 + 2 + 3);
    expect(stored.every(({ span }) => covers(stamp!, span))).toBe(true);
    expect(stored.some(({ span }) => covers(second!, span))).toBe(false);
    expect(covers(stamp!, first!.gap) && covers(stamp!, second!.gap)).toBe(true);
    expect(covers(second!, first!.gap)).toBe(true);
    expect(covers(first!, second!.gap)).toBe(false);
  });

  test('each signature has an entry with its own chain and status', async () => {
    const data = read(await archived(await sealed()));
    const [first, second, stamp] = data.signatures;
    expect([...data.vri.keys()]).toEqual([first!.vriKey, second!.vriKey]);
    expect(data.vri.has(stamp!.vriKey)).toBe(false);
    const entry = data.vri.get(first!.vriKey)!;
    expect(entry.createdAt).toEqual(NOW);
    // Leader, CA, root, clock and responder; both lists; answers about leader and clock.
    expect(entry.certificates).toHaveLength(5);
    expect(entry.crls).toHaveLength(2);
    expect(entry.ocspResponses).toHaveLength(2);
  });

  test('needs no document timestamp for level LT', async () => {
    const { anchors } = shared.authority;
    const pdf = await leaderSigned();
    const result = await extendPdf({ level: 'LT', pdf, anchors, collectedAt: NOW, ...evidence });
    expect(result.ok && read(result.pdf).signatures).toHaveLength(1);
    expect(result.ok && read(result.pdf).ocspResponses).toHaveLength(3);
  });

  test('archives what is certified as final', async () => {
    const { authority, leader } = shared;
    const order = { ...signingWith(authority, leader['p-256'].signer), pdf: buildTestPdf() };
    const final = await signPdf({ ...order, docMdp: 1, timestamp: timestampBy(authority, NOW) });
    const pdf = await archived(final);
    expect(verifyPdf({ pdf, anchors: authority.anchors, now: NOW }).overall).toBe('TOTAL_PASSED');
  });

  test('renews: new evidence about the last timestamp, and a new one over all', async () => {
    const once = await archived(await sealed());
    const twice = await archived(once, later(5));
    const data = read(twice);
    expect(data.signatures.map(({ fieldName }) => fieldName)).toEqual([
      'Signature1',
      'Signature2',
      'Timestamp1',
      'Timestamp2',
    ]);
    const [, , stamp] = data.signatures;
    expect(data.vri.get(stamp!.vriKey)?.ocspResponses).toHaveLength(2);
    expect(data.certificates).toHaveLength(read(once).certificates.length);
    const now = later(5);
    const verdict = verifyPdf({ pdf: twice, anchors: shared.authority.anchors, now });
    expect(verdict.signatures.flatMap(({ laterChanges }) => laterChanges.forbidden)).toEqual([]);
  });
});

describe('addValidationData', () => {
  test('adds nothing that is there, under whatever name it comes', async () => {
    const { anchors } = shared.authority;
    const order = { anchors, collectedAt: NOW, ...evidence };
    const once = addValidationData({ pdf: await sealed(), ...order });
    expect(addValidationData({ pdf: once, ...order })).toBe(once);
    const more = addValidationData({
      pdf: once,
      ...order,
      crls: [...evidence.crls, shared.authority.crl(NOW)],
    });
    const data = read(more);
    expect(data.crls).toHaveLength(3);
    expect(data.certificates).toHaveLength(read(once).certificates.length);
    expect(data.vri.get(data.signatures[0]!.vriKey)?.crls).toHaveLength(3);
  });

  test('grows a store that another program wrote into the catalog', async () => {
    const catalogEntries = '/DSS << /Certs [100 0 R] /VRI 101 0 R >> ';
    const extra = ['<< /Length 3 >>\nstream\nabc\nendstream', '<< /0A << /Cert [100 0 R] >> >>'];
    const signed = await leaderSigned({ catalogEntries, extra });
    const { anchors } = shared.authority;
    const data = read(addValidationData({ pdf: signed, anchors, collectedAt: NOW, ...evidence }));
    expect(Buffer.from(data.certificates[0]!.bytes).toString()).toBe('abc');
    expect([...data.vri.keys()]).toEqual(['0A', data.signatures[0]!.vriKey]);
  });
});

describe('listMissingEvidence', () => {
  const missingFrom = async (given: Evidence, pdf?: Uint8Array) =>
    describeMissing(
      listMissingEvidence({
        pdf: pdf ?? (await leaderSigned()),
        anchors: shared.authority.anchors,
        ...given,
      }),
    );

  test('is empty for what was collected', async () => {
    expect(await missingFrom(evidence)).toEqual([]);
  });

  test('names status and issuer', async () => {
    expect(await missingFrom({ ...evidence, crls: [], ocspResponses: [] })).toEqual([
      'Signature1 STATUS',
      'Signature1 STATUS',
      'Signature1 STATUS',
    ]);
    const { authority, leader } = shared;
    const alone = await signPdf({
      ...signingWith(authority, leader['p-256'].signer),
      pdf: buildTestPdf(),
      chain: [],
      timestamp: timestampBy(authority, NOW),
    });
    // The clock sends its CA along, which is the leader's too.
    expect(await missingFrom({ ...evidence, certificates: [] }, alone)).toEqual([]);
    const stranger = await createMockAuthority({ now: NOW, keyType: 'p-256' });
    const stamped = { ...signingWith(authority, leader['p-256'].signer), pdf: buildTestPdf() };
    const foreign = await signPdf({
      ...stamped,
      chain: [],
      timestamp: timestampBy(stranger, NOW),
    });
    expect(await missingFrom({ ...evidence, certificates: [] }, foreign)).toEqual([
      'Signature1 ISSUER',
      'Signature1 STATUS',
      'Signature1 ISSUER',
    ]);
  });

  test('asks for a timestamp first', async () => {
    const { authority, leader } = shared;
    const order = { ...signingWith(authority, leader['p-256'].signer), pdf: buildTestPdf() };
    expect(await missingFrom(evidence, await signPdf(order))).toEqual([
      'Signature1 SIGNATURE_TIMESTAMP',
    ]);
  });

  test('asks for a status taken after the signature, unless told that a current one does', async () => {
    const pdf = await leaderSigned();
    const { anchors } = shared.authority;
    const hourBefore = new Date(NOW.getTime() - 3_600_000);
    const question = { pdf, anchors, ...evidenceAt(hourBefore) };
    const { fingerprintSha256 } = shared.leader['p-256'].certificate;
    const expectedAt = new Date(hourBefore.getTime() + 86_400_000);
    const missing = listMissingEvidence(question);
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatchObject({ kind: 'FRESH_STATUS', neededAfter: NOW, expectedAt });
    expect(missing[0]).toHaveProperty('certificate.fingerprintSha256', fingerprintSha256);
    expect(listMissingEvidence({ ...question, freshness: 'NOT_OVERDUE' })).toEqual([]);
    const yearBefore = { ...question, ...evidenceAt(later(-1)) };
    expect(
      describeMissing(listMissingEvidence({ ...yearBefore, freshness: 'NOT_OVERDUE' })),
    ).toEqual(expect.arrayContaining(['Signature1 FRESH_STATUS']));
  });
});

describe('renewalDue', () => {
  test('names the day before the certificate of the last timestamp ends', async () => {
    const pdf = await archived(await sealed());
    const endsAt = shared.authority.tsaCertificate.notAfter;
    const dueAt = new Date(endsAt.getTime() - 90 * 86_400_000);
    expect(renewalDue({ pdf, now: NOW })).toEqual({
      ok: true,
      fieldName: 'Timestamp1',
      endsAt,
      because: 'CERTIFICATE_EXPIRES',
      dueAt,
      isDue: false,
    });
    expect(renewalDue({ pdf, now: dueAt })).toMatchObject({ isDue: true });
    expect(renewalDue({ pdf, now: NOW, leadMs: 0 })).toMatchObject({ dueAt: endsAt });
  });

  test('lets the algorithms end it earlier, never later', async () => {
    const pdf = await archived(await sealed());
    const algorithmsEnd = (end: Date) => (used: { imprintHash: string | undefined }) =>
      used.imprintHash === 'sha256' ? end : undefined;
    expect(renewalDue({ pdf, now: NOW, algorithmsEnd: algorithmsEnd(later(2)) })).toMatchObject({
      because: 'ALGORITHM_ENDS',
      endsAt: later(2),
    });
    expect(renewalDue({ pdf, now: NOW, algorithmsEnd: algorithmsEnd(later(50)) })).toMatchObject({
      because: 'CERTIFICATE_EXPIRES',
    });
  });

  test('has nothing to say of a file that is not archived, or whose token is none', async () => {
    const pdf = await sealed();
    expect(renewalDue({ pdf, now: NOW })).toEqual({ ok: false, reason: 'NOT_ARCHIVED' });
    const odd = await addDocumentTimestamp({ pdf, timestamp: async () => Buffer.from([5, 0]) });
    expect(renewalDue({ pdf: odd, now: NOW })).toEqual({
      ok: false,
      reason: 'TIMESTAMP_UNREADABLE',
    });
  });
});
