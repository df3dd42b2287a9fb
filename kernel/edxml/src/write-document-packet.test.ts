import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDocumentPacket, anyStatusPacket, NOW } from '../tests/any-packet.ts';
import { attachmentOf } from './attachment.ts';
import type { DocumentPacket } from './document-packet.ts';
import { readPacket } from './read-packet.ts';
import { writeDocumentPacket } from './write-document-packet.ts';
import { writeStatusPacket } from './write-status-packet.ts';

const [packet] = fc.sample(anyDocumentPacket, { numRuns: 1, seed: 7 }) as [DocumentPacket];
const base: DocumentPacket = {
  ...packet,
  business: { type: 'new', paper: false, replacements: [] },
  attachments: [],
};
const [recipient] = base.to as [DocumentPacket['from']];

function write(change: Partial<DocumentPacket>): string {
  return new TextDecoder().decode(writeDocumentPacket({ ...base, ...change }, { now: NOW }));
}

function file(name: string, content: string | Uint8Array, contentId = '1') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return attachmentOf({ contentId, name, bytes });
}

describe('refuses what a partner would refuse', () => {
  const { business } = base;
  const cases: [string, string, Partial<DocumentPacket>][] = [
    ['To', 'missing', { to: [] }],
    ['To/OrganId', 'mismatch', { to: [recipient, recipient] }],
    ['To/OrganId', 'range', { to: [{ agencyCode: 'H50.1.2.3.4' }] }],
    ['To/OrganId', 'missing', { to: [{ agencyCode: '' }] }],
    ['From/OrganName', 'missing', { from: { agencyCode: 'H50' } }],
    ['DocumentId', 'missing', { documentId: '' }],
    ['DocumentId', 'range', { documentId: 'x'.repeat(201) }],
    ['Code/CodeNumber', 'range', { code: { number: '20251020104803', notation: 'QĐ-UBND' } }],
    ['Code/CodeNotation', 'missing', { code: { number: '1', notation: '' } }],
    ['DocumentType/Type', 'missing', { documentType: {} }],
    ['DocumentType/Type', 'range', { documentType: { type: 18 } }],
    ['Subject', 'missing', { subject: '' }],
    ['Subject', 'range', { subject: 'đ'.repeat(501) }],
    ['Subject', 'text', { subject: 'a\u0000b' }],
    ['Subject', 'text', { subject: ' a' }],
    ['SignerInfo/FullName', 'range', { signer: { fullName: 'x'.repeat(51) } }],
    ['OtherInfo/PageAmount', 'range', { pageAmount: 65_536 }],
    ['OtherInfo/PageAmount', 'range', { pageAmount: -1 }],
    ['ToPlaces/Place', 'range', { toPlaces: ['x'.repeat(151)] }],
    ['ResponseFor/Code', 'missing', { responseFor: [{ agencyCode: 'H50', documentId: 'x' }] }],
    ['Bussiness/DocumentId', 'mismatch', { business: { ...business, documentId: 'x' } }],
    ['ResponseFor', 'missing', { responseFor: [], business: { ...business, type: 'recall' } }],
    ['Bussiness/DocumentId', 'missing', { business: { ...business, type: 'update' } }],
    [
      'BussinessDocumentInfo',
      'missing',
      { business: { ...business, type: 'update', documentId: 'x' } },
    ],
    ['ReplacementInfoList', 'missing', { business: { ...business, type: 'replace' } }],
    ['Attachment/ContentId', 'mismatch', { attachments: [file('a.txt', ''), file('b.txt', '')] }],
    ['Attachment/AttachmentName', 'text', { attachments: [file('../a.txt', '')] }],
    ['TraceHeader/Timestamp', 'range', { traces: [{ agencyCode: 'H50', at: new Date('x') }] }],
  ];

  test.each(cases)('%s: %s', (element, fault, change) => {
    expect(() => write(change)).toThrow(
      expect.objectContaining({ code: 'PACKET_REFUSED', details: { element, fault } }),
    );
  });

  test('a date in the future, by the day of Vietnam', () => {
    const dated = { ...base, promulgation: { date: base.promulgation.date } };
    const midnight = new Date(`${dated.promulgation.date}T00:00:00+07:00`);
    const before = new Date(midnight.getTime() - 1);
    expect(() => writeDocumentPacket(dated, { now: midnight })).not.toThrow();
    expect(() => writeDocumentPacket(dated, { now: before })).toThrow(/PromulgationDate: range/);
  });

  test('an axis may take other type numbers', () => {
    const typed = { ...base, documentType: { type: 18 } };
    expect(() => writeDocumentPacket(typed, { now: NOW, documentTypes: [18] })).not.toThrow();
  });

  test.each(['02', '13', '16'] as const)('a status %s without a reason', (code) => {
    const { description: _, ...rest } = fc.sample(anyStatusPacket, 1)[0]!;
    expect(() => writeStatusPacket({ ...rest, code })).toThrow(/Description: missing/);
    expect(() => writeStatusPacket({ ...rest, code: '03' })).not.toThrow();
  });
});

describe('attachments on the wire', () => {
  const label = (xml: string) => /<ContentType>([^<]*)</.exec(xml)?.[1];
  const encoded = (xml: string) =>
    Buffer.from(/ContentTransferEncoded [^>]*>([^<]*)</.exec(xml)?.[1] ?? '', 'base64');

  test.each(['pdf', 'doc', 'docx', 'xls', 'xlsx', 'zip'])('%s goes as it is', (extension) => {
    const xml = write({ attachments: [file(`a.${extension}`, 'content')] });
    expect(label(xml)).toBe(`application/${extension}`);
    expect(encoded(xml).toString()).toBe('content');
  });

  test('another kind goes in a zip, with a UUID for a name', () => {
    const zip = encoded(write({ attachments: [file('a.txt', 'content')] }));
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    expect(zip.toString('latin1')).toMatch(
      /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}\.txt/,
    );
  });

  test('one layer comes off, whatever the file itself is', () => {
    const wrapped = encoded(write({ attachments: [file('a.txt', 'content')] }));
    for (const name of ['a.pdf', 'a.txt', 'a.docx', 'a.zip']) {
      const attachments = [file(name, new Uint8Array(wrapped))];
      const bytes = writeDocumentPacket({ ...base, attachments }, { now: NOW });
      expect(readPacket(bytes, { now: NOW }).packet).toMatchObject({ attachments });
    }
  });
});

test('follows the order of the national builder', () => {
  const xml = write({
    responseFor: [{ agencyCode: 'H50', code: '1/A', documentId: 'x' }],
    attachments: [file('a.txt', '')],
  });
  const order = [
    '<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">',
    '<edXML:edXMLEnvelope xmlns:edXML=',
    '<edXML:From>',
    '<edXML:To>',
    '<edXML:DocumentId>',
    '<edXML:Code>',
    '<edXML:PromulgationInfo>',
    '<edXML:DocumentType>',
    '<edXML:Subject>',
    '<edXML:OtherInfo>',
    '<edXML:ResponseFor>',
    '<edXML:SteeringType>',
    '<edXML:TraceHeaderList>',
    '<edXML:Bussiness>',
    '<edXML:edXMLManifest version="1.0">',
    '<AttachmentEncoded>',
    '<edXML:ContentTransferEncoded xmlns:edXML=',
  ].map((tag) => xml.indexOf(tag));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});
