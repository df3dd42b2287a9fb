import { expect, test } from 'vitest';
import { mediaTypeOf } from './media-type.ts';

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const ZIP = [0x50, 0x4b, 3, 4];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const TEXT = [0x61, 0x62];

test.each([
  ['a.pdf', PDF, 'application/pdf'],
  ['a.doc', PDF, 'application/pdf'],
  ['a.pdf', TEXT, 'application/octet-stream'],
  ['a.docx', ZIP, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['a.doc', ZIP, 'application/zip'],
  ['a.zip', TEXT, 'application/octet-stream'],
  ['a.DOC', OLE, 'application/msword'],
  ['a.bin', OLE, 'application/x-ole-storage'],
  ['a.txt', TEXT, 'text/plain'],
  ['a', TEXT, 'application/octet-stream'],
  ['a.pdf', [], 'application/octet-stream'],
])('%s with %j is %s', (name, bytes, type) => {
  expect(mediaTypeOf(name, new Uint8Array(bytes))).toBe(type);
});
