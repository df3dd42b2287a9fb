import { expect, test } from 'vitest';
import { DEFAULT_PDF_LIMITS } from '../pdf-limits.ts';
import { parseDict } from '../syntax/parse-object.ts';
import { Scanner } from '../syntax/scanner.ts';
import { closeByteRange, embedSignature, signatureTemplate } from './signature-dictionary.ts';

const signedAt = new Date('2026-03-05T03:10:10Z');

function layOut(reserveBytes: number) {
  const template = signatureTemplate({ signedAt, reason: 'Ký (duyệt)', reserveBytes });
  const file = Buffer.from(`head ${template.text} tail`, 'latin1');
  return { template, file };
}

test('leaves certificate and signing time to the CMS, and names the format', () => {
  const { file, template } = layOut(4);
  closeByteRange(file, 5, template);
  const { entries, duplicateKey } = parseDict(new Scanner(file, 5), DEFAULT_PDF_LIMITS);
  const keys = ['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents', 'M', 'Reason'];
  expect([...entries.keys()]).toEqual(keys);
  expect(entries.get('SubFilter')).toMatchObject({ name: 'ETSI.CAdES.detached' });
  expect(duplicateKey).toBeUndefined();
});

test('covers everything but the string of the contents, in room that does not grow', () => {
  const { file, template } = layOut(3);
  const length = file.length;
  const [before, after] = closeByteRange(file, 5, template);
  embedSignature(file, 5, template, Uint8Array.of(0x30, 0x01));
  const { entries } = parseDict(new Scanner(file, 5), DEFAULT_PDF_LIMITS);
  expect(file.length).toBe(length);
  expect(entries.get('Contents')).toMatchObject({ bytes: Buffer.of(0x30, 0x01, 0) });
  expect(entries.get('ByteRange')).toMatchObject({
    items: [0, before.length, length - after.length, after.length],
  });
  expect(`${before}<300100>${after}`).toBe(file.toString());
});

test('never cuts a signature to fit', () => {
  const { file, template } = layOut(3);
  expect(() => embedSignature(file, 5, template, new Uint8Array(4))).toThrow(
    expect.objectContaining({ code: 'SIGNATURE_TOO_LARGE', details: { size: 4, allowed: 3 } }),
  );
});
