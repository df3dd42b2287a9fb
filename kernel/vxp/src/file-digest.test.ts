import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileDigestOf, readSentFile, writeSentFile } from './file-digest.ts';

const FILE = Buffer.from('<edXML/>');
const LINE_END = Buffer.from('\r\n');

/** As the SDK computes it, written from its description. */
function unpadded(file: Uint8Array): string {
  return (fileDigestOf(file).match(/../g) ?? []).map((byte) => byte.replace(/^0/, '')).join('');
}

describe('the file of a sendEdoc', () => {
  test.each([
    ['with its line end behind it', Buffer.concat([FILE, LINE_END])],
    ['alone', FILE],
  ])('%s is found by either form of its digest', (_, body) => {
    for (const digest of [fileDigestOf(FILE), unpadded(FILE), fileDigestOf(FILE).toUpperCase()]) {
      expect(readSentFile(body, digest)).toEqual({ ok: true, file: FILE });
    }
  });

  test('that ends in a line end of its own keeps it where the digest says so', () => {
    const whole = Buffer.concat([FILE, LINE_END]);
    expect(readSentFile(whole, fileDigestOf(whole))).toEqual({ ok: true, file: whole });
  });

  test.each([
    ['one byte changed', Buffer.from('<edXML />'), 'FILE_DIGEST_MISMATCH'],
    ['cut short', FILE.subarray(0, -1), 'FILE_DIGEST_MISMATCH'],
    ['a line end and nothing else', LINE_END, 'FILE_EMPTY'],
    ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
  ])('%s is refused', (_, body, reason) => {
    expect(readSentFile(body, fileDigestOf(FILE))).toEqual({ ok: false, reason });
  });

  test.each(['', 'zz', 'a'.repeat(65)])('a digest like %j proves nothing', (digest) => {
    expect(readSentFile(FILE, digest)).toEqual({ ok: false, reason: 'FILE_DIGEST_MISMATCH' });
  });

  test('is written as the SDK writes it, and found again', () => {
    const content = fc.uint8Array({ minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(content, (file) => {
        const { body, digest } = writeSentFile(file);
        expect(digest).toBe(unpadded(file));
        const found = readSentFile(body, digest);
        expect(found.ok && Buffer.from(found.file)).toEqual(Buffer.from(file));
      }),
    );
  });

  test('any file is found by the digest without zeros, and no other is', () => {
    const content = fc.uint8Array({ minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(content, content, (file, other) => {
        const body = Buffer.concat([file, LINE_END]);
        const found = readSentFile(body, unpadded(file));
        expect(found.ok && Buffer.from(found.file)).toEqual(Buffer.from(file));
        if (Buffer.compare(file, other) !== 0) {
          expect(readSentFile(Buffer.concat([other, LINE_END]), unpadded(file)).ok).toBe(false);
        }
      }),
    );
  });
});
