import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from './read-limits.ts';
import { scanXml } from './scan-xml.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const limits = { ...DEFAULT_LIMITS, maxDepth: 3, maxElements: 5, maxAttachments: 2 };

describe('payloads', () => {
  test.each([
    ['<a><ContentTransferEncoded>QUJD</ContentTransferEncoded></a>', ['QUJD']],
    ['<p:ContentTransferEncoded x=">">QUJD</p:ContentTransferEncoded>', ['QUJD']],
    ['<ContentTransferEncoded><![CDATA[QUJD]]></ContentTransferEncoded>', ['QUJD']],
    ['<ContentTransferEncoded/>', []],
    ['<!-- <ContentTransferEncoded>QUJD</ContentTransferEncoded> --><a/>', []],
    ['<ContentTransferEncodedX>QUJD</ContentTransferEncodedX>', []],
  ])('%s', (xml, payloads) => {
    const scanned = scanXml(bytesOf(xml), limits);
    expect(scanned.payloads.map(textOf)).toEqual(payloads);
    expect(textOf(scanned.skeleton).includes('QUJD')).toBe(
      payloads.length === 0 && xml.includes('QUJD'),
    );
  });

  test('each leaves its index in its place', () => {
    const one = '<ContentTransferEncoded>QUJD</ContentTransferEncoded>';
    const { skeleton } = scanXml(bytesOf(`<a>${one}${one}</a>`), limits);
    expect(textOf(skeleton)).toBe(
      '<a><ContentTransferEncoded>0</ContentTransferEncoded><ContentTransferEncoded>1</ContentTransferEncoded></a>',
    );
    expect(() => scanXml(bytesOf(`<a>${one}${one}${one}</a>`), limits)).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_ATTACHMENTS' }),
    );
  });
});

test.each([
  ['<a><b><c/></b></a>', undefined],
  ['<a><b><c><d></d></c></b></a>', 'TOO_DEEP'],
  ['<a><b/><b/><b/><b/></a>', undefined],
  ['<a><b/><b/><b/><b/><b/></a>', 'TOO_MANY_ELEMENTS'],
  ['<!DOCTYPE a><a/>', 'DTD_REFUSED'],
  ['<a><!ENTITY b "c"></a>', 'DTD_REFUSED'],
  ['<a b="<!DOCTYPE">', undefined],
  ['<a b="', 'NOT_XML'],
  ['<!-- ', 'NOT_XML'],
])('%s: %s', (xml, code) => {
  const scan = () => scanXml(bytesOf(xml), limits);
  if (code === undefined) expect(scan).not.toThrow();
  else expect(scan).toThrow(expect.objectContaining({ code }));
});

test('limits the markup, not the payloads', () => {
  const payload = `<ContentTransferEncoded>${'A'.repeat(1000)}</ContentTransferEncoded>`;
  const tight = { ...limits, maxMarkupBytes: 100 };
  expect(() => scanXml(bytesOf(payload), tight)).not.toThrow();
  expect(() => scanXml(bytesOf(`<a>${'A'.repeat(1000)}</a>`), tight)).toThrow(
    expect.objectContaining({ code: 'PACKET_TOO_LARGE' }),
  );
});
