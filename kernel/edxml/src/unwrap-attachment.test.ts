import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from './read-limits.ts';
import { unwrapAttachment } from './unwrap-attachment.ts';

const UUID = '0b6e1f29-0000-4fa7-8391-442e8566f140';
const content = new TextEncoder().encode('Xin chào '.repeat(40));

test.each([
  ['thu.txt', `${UUID}.txt`, true],
  ['thu.docx', `${UUID}.docx`, true],
  ['thu.zip', `${UUID}.txt`, false],
  ['thu.txt', 'thu.txt', false],
  ['thu.txt', `a/${UUID}.txt`, false],
])('%s around %s is a wrapping: %s', (name, entry, isWrapping) => {
  const zip = zipSync({ [entry]: content });
  expect(unwrapAttachment(name, zip, DEFAULT_LIMITS)).toEqual({
    bytes: isWrapping ? content : zip,
    damaged: false,
  });
});

test('refuses by the declared size before unpacking', () => {
  const zip = zipSync({ [UUID]: content });
  const limits = { ...DEFAULT_LIMITS, maxAttachmentBytes: content.length - 1 };
  expect(() => unwrapAttachment('thu.txt', zip, limits)).toThrow(
    expect.objectContaining({ code: 'ATTACHMENT_BOMB' }),
  );
});
