import { createAsice } from '@hien-luong/asice';
import { signPdf } from '@hien-luong/pdf-sign';
import type { MockAuthority, MockIdentity } from '@hien-luong/pki/mock';
import { createMockAuthority } from '@hien-luong/pki/mock';
import { signXml } from '@hien-luong/xml-sign';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { onePagePdf } from '../../../tests/one-page-pdf.ts';
import type { FileQuestion } from './file-question.ts';
import { judgeBytes } from './judge-bytes.ts';
import { surveyFile } from './survey-file.ts';
import { writeReport } from './write-report.ts';

const NOW = new Date('2026-11-25T01:00:00Z');
const DAY_MS = 86_400_000;
const XML = strToU8('<?xml version="1.0"?><don xmlns="urn:mau"><ten>Nguyễn Thị Mẫu</ten></don>');

let authority: MockAuthority;
let person: MockIdentity;
let pdf: Uint8Array;
let xml: Uint8Array;
let container: Uint8Array;

beforeAll(async () => {
  authority = await createMockAuthority({ now: NOW, keyType: 'p-256' });
  person = await authority.issuePerson({
    fullName: 'Nguyễn Thị Mẫu',
    organization: 'Sở Mẫu',
    keyType: 'p-256',
    notBefore: new Date(NOW.getTime() - DAY_MS),
    notAfter: new Date(NOW.getTime() + DAY_MS),
  });
  const order = { signer: person.signer, chain: authority.intermediates, signedAt: NOW };
  pdf = await signPdf({ ...order, pdf: onePagePdf('Mau') });
  xml = await signXml({ ...order, content: { form: 'enveloped', xml: XML } });
  const files = [{ name: 'Đơn.xml', bytes: XML, mimeType: 'application/xml' }];
  container = await createAsice({ ...order, files });
});

function questionOf(bytes: Uint8Array, over: Partial<FileQuestion> = {}): FileQuestion {
  const { root, intermediates } = authority;
  return {
    bytes,
    now: NOW,
    trust: {
      anchors: [{ der: root.der, purposes: ['sign', 'timestamp'], validTo: undefined }],
      intermediates: intermediates.map(({ der }) => der),
    },
    crls: [authority.rootCrl(NOW), authority.crl(NOW)],
    ocspResponses: [],
    records: [],
    limits: { maxSignatures: 64, pdf: undefined },
    ...over,
  };
}

describe.each<['pdf' | 'xml' | 'asice', () => Uint8Array]>([
  ['pdf', () => pdf],
  ['xml', () => xml],
  ['asice', () => container],
])('%s', (format, file) => {
  test('is judged with one sentence and by the same rule', () => {
    const judged = judgeBytes(questionOf(file()));
    expect(judged).toMatchObject({ format, outcome: 'valid', problem: null });
    const [one] = judged.signatures;
    expect(one?.verdict.sentence?.vi).toMatch(
      /^HỢP LỆ: Nguyễn Thị Mẫu .* đã ký toàn bộ tệp.*“DEMO CA phục vụ các cơ quan Nhà nước” cấp/,
    );
    expect(one?.certificate?.fingerprint).toBe(person.certificate.fingerprintSha256);
    expect(one?.verdict).toMatchObject({ timeSource: 'claimed', coversWholeFile: true });
    expect(one?.verdict.steps.every(({ ok }) => ok)).toBe(true);
  });

  test('what is not known is not valid, and what our register knows counts', () => {
    const unknown = judgeBytes(questionOf(file(), { crls: [] }));
    expect(unknown.signatures[0]?.verdict).toMatchObject({
      outcome: 'indeterminate',
      subIndication: 'TRY_LATER',
    });
    const fingerprint = person.certificate.fingerprintSha256;
    const at = new Date(NOW.getTime() - 1000);
    const revoked = questionOf(file(), { records: [{ fingerprint, kind: 'revoked', at }] });
    expect(judgeBytes(revoked)).toMatchObject({ outcome: 'invalid' });
    const suspended = questionOf(file(), { records: [{ fingerprint, kind: 'suspended', at }] });
    expect(judgeBytes(suspended)).toMatchObject({ outcome: 'indeterminate' });
  });

  test('has a status to be asked for of everybody below the anchor', () => {
    const { fingerprints, wanted } = surveyFile(questionOf(file()));
    expect(fingerprints).toContain(person.certificate.fingerprintSha256);
    const asked = wanted.map(({ certificate }) => Buffer.from(certificate).toString('hex'));
    expect(asked.sort()).toEqual(
      [person.certificate, authority.intermediate]
        .map(({ der }) => Buffer.from(der).toString('hex'))
        .sort(),
    );
    const stranger = { anchors: [], intermediates: [] };
    expect(surveyFile(questionOf(file(), { trust: stranger })).wanted).toEqual([]);
  });

  test('has three layers of report that say the same', () => {
    const question = questionOf(file());
    const simple = JSON.parse(writeReport(question, 'simple', 'vi')?.text ?? '');
    expect(simple).toMatchObject({ format, outcome: 'valid', problem: null });
    expect(simple.signatures[0].sentence).toMatch(/^HỢP LỆ/);
    const detailed = JSON.parse(writeReport(question, 'detailed', 'en')?.text ?? '');
    expect(detailed.signatures[0]).toMatchObject({ indication: 'TOTAL_PASSED' });
    expect(detailed.signatures[0].blocks.length).toBeGreaterThan(4);
    const report = writeReport(question, 'xml', 'vi');
    expect(report?.text).toContain('urn:etsi:019102:mainindication:total-passed');
    expect(report?.name).toBe('bao-cao-ts119102-2.xml');
  });
});

test('a file that was put into a container later is signed by nobody', () => {
  const entries = unzipSync(container);
  const order = { mimetype: entries.mimetype as Uint8Array, ...entries, 'thừa.txt': strToU8('x') };
  const judged = judgeBytes(questionOf(zipSync(order, { level: 0 })));
  expect(judged).toMatchObject({
    outcome: 'indeterminate',
    problem: 'UNSIGNED_FILES',
    unsignedFiles: ['thừa.txt'],
    signatures: [{ verdict: { outcome: 'valid', files: ['Đơn.xml'] } }],
  });
});

test('changed content is not valid, in whatever format', () => {
  const changed = Buffer.from(xml);
  changed.write('X', changed.indexOf('Nguyễn'), 'utf8');
  expect(judgeBytes(questionOf(changed))).toMatchObject({
    outcome: 'invalid',
    signatures: [{ verdict: { subIndication: 'HASH_FAILURE' } }],
  });
});

test.each([
  ['nothing', '', 'unknown', 'FORMAT_UNKNOWN'],
  ['a text', 'xin chào', 'unknown', 'FORMAT_UNKNOWN'],
  ['XML that nobody signed', '\ufeff <a/>', 'xml', 'NOT_SIGNED'],
  ['XML that does not end', '<a>', 'xml', 'XML_UNREADABLE'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'xml', 'XML_UNREADABLE'],
  ['a PDF cut off', '%PDF-1.7\n', 'pdf', 'PDF_DAMAGED'],
  ['an archive cut off', 'PK\u0003\u0004', 'asice', 'CONTAINER_UNREADABLE'],
])('%s is told as what it is', (_, text, format, problem) => {
  const judged = judgeBytes(questionOf(Buffer.from(text)));
  expect(judged).toMatchObject({ format, outcome: 'indeterminate', problem, signatures: [] });
});

test('an archive of another kind is no container', () => {
  const archive = zipSync({ 'a.txt': strToU8('x') });
  expect(judgeBytes(questionOf(archive)).problem).toBe('CONTAINER_KIND_UNKNOWN');
  expect(writeReport(questionOf(archive), 'xml', 'vi')).toBeUndefined();
});
