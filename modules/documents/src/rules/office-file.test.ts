import { expect, test } from 'vitest';
import { findOfficeFault, isOfficeText } from './office-file.ts';

const zip = (text: string) => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from(text)]);
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

test.each([
  ['a.docx', zip(''), true],
  ['A.DOCX', zip(''), true],
  ['a.odt', zip(''), true],
  ['a.docm', zip(''), true],
  ['a.docx', compound, true],
  ['a.zip', zip(''), false],
  ['a.docx', Buffer.from('%PDF-1.7'), false],
  ['a.pdf', Buffer.from('%PDF-1.7'), false],
])('%s: %#', (name, bytes, isText) => {
  expect(isOfficeText(name, bytes)).toBe(isText);
});

test.each([
  ['a plain text', zip('word/document.xml'), undefined],
  ['one with macros', zip('word/vbaProject.bin'), 'macros'],
  ['one with macros of another suite', zip('Basic/script-lc.xml'), 'macros'],
  ['one under a password', compound, 'encrypted'],
])('%s: %s', (_, bytes, fault) => {
  expect(findOfficeFault(bytes)).toBe(fault);
});
