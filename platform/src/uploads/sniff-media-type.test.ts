import { expect, test } from 'vitest';
import { SNIFFED_BYTES, sniffMediaType } from './sniff-media-type.ts';

const zip = Buffer.from('504b030414000000', 'hex');
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');

test.each([
  ['%PDF-1.7\n', 'a.pdf', 'application/pdf'],
  ['rubbish before\n%PDF-1.4\n', 'a.bin', 'application/pdf'],
  ['<?xml version="1.0"?><a/>', 'goi.edxml', 'application/xml'],
  ['\ufeff<?xml version="1.0"?><a/>', 'goi.xml', 'application/xml'],
  ['<html><script>alert(1)</script>', 'a.pdf', 'text/plain'],
  ['Kính gửi: Ủy ban nhân dân tỉnh', 'a.txt', 'text/plain'],
  [`${'x'.repeat(SNIFFED_BYTES - 1)}Ủy`, 'cut.txt', 'text/plain'],
  [zip, 'a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [zip, 'a.DOCX', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [zip, 'a.pdf', 'application/zip'],
  [ole, 'a.doc', 'application/msword'],
  [ole, 'a.pdf', 'application/x-ole-storage'],
  [Buffer.from('89504e470d0a1a0a', 'hex'), 'a.jpg', 'image/png'],
  [Buffer.from('7f454c4602010100', 'hex'), 'a.pdf', 'application/octet-stream'],
  ['', 'a.pdf', 'application/octet-stream'],
])('%j called %s is %s', (head, name, mediaType) => {
  expect(sniffMediaType(Buffer.from(head), name)).toBe(mediaType);
});
