import { expect, test } from 'vitest';
import { DEFAULT_PDF_LIMITS } from '../pdf-limits.ts';
import { parseDict } from '../syntax/parse-object.ts';
import { Scanner } from '../syntax/scanner.ts';
import { closeByteRange, embedSignature, signatureTemplate } from './signature-dictionary.ts';

const signedAt = new Date('2026-03-05T03:10:10Z');

function layOut(reserveBytes: number) {
  const template = signatureTemplate({ signedAt, reason: 'Ký (duyệt)', reserveBytes });
  const base = Buffer.from('base');
  const appended = Buffer.concat(
    ['head ', ...template.parts, ' tail'].map((part) => Buffer.from(part as string, 'latin1')),
  );
  return { base, appended, template, dictionaryAt: base.length + 5 };
}

test('leaves certificate and signing time to the CMS, and names the format', () => {
  const open = layOut(4);
  closeByteRange(open);
  const { entries, duplicateKey } = parseDict(new Scanner(open.appended, 5), DEFAULT_PDF_LIMITS);
  const keys = ['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents', 'M', 'Reason'];
  expect([...entries.keys()]).toEqual(keys);
  expect(entries.get('SubFilter')).toMatchObject({ name: 'ETSI.CAdES.detached' });
  expect(duplicateKey).toBeUndefined();
});

test('covers everything but the string of the contents, in room that does not grow', () => {
  const open = layOut(3);
  const length = open.appended.length;
  const [base, before, after] = closeByteRange(open);
  embedSignature(open, Uint8Array.of(0x30, 0x01));
  const { entries } = parseDict(new Scanner(open.appended, 5), DEFAULT_PDF_LIMITS);
  expect(open.appended.length).toBe(length);
  expect(entries.get('Contents')).toMatchObject({ bytes: Buffer.of(0x30, 0x01, 0) });
  const end = base!.length + length;
  expect(entries.get('ByteRange')).toMatchObject({
    items: [0, base!.length + before!.length, end - after!.length, after!.length],
  });
  expect(`${before}<300100>${after}`).toBe(open.appended.toString());
});

test('never cuts a signature to fit', () => {
  expect(() => embedSignature(layOut(3), new Uint8Array(4))).toThrow(
    expect.objectContaining({ code: 'SIGNATURE_TOO_LARGE', details: { size: 4, allowed: 3 } }),
  );
});
