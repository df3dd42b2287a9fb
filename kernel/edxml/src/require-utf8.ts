import { EdxmlError } from './edxml-error.ts';

/**
 * The packet without byte order mark and leading blanks, known to claim UTF-8. Any other encoding
 * is refused: in UTF-16 or UTF-7 a document type would pass a scanner that looks for its bytes.
 */
export function requireUtf8(bytes: Uint8Array): Uint8Array {
  const start = startOfText(bytes);
  const head = Buffer.from(bytes.subarray(start, start + 256)).toString('latin1');
  if (head.slice(0, 4).includes('\0') || /^(?:þÿ|ÿþ|Lo§)/.test(head)) {
    throw new EdxmlError('ENCODING_UNSUPPORTED', 'not UTF-8', { details: { encoding: 'UTF-16' } });
  }
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(head)?.[1] ?? 'UTF-8';
  if (!/^(?:utf-?8|us-ascii)$/i.test(declared)) {
    const encoding = declared.slice(0, 40);
    throw new EdxmlError('ENCODING_UNSUPPORTED', 'not UTF-8', { details: { encoding } });
  }
  return bytes.subarray(start);
}

function startOfText(bytes: Uint8Array): number {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let at = hasMark ? 3 : 0;
  while (isBlank(bytes[at])) at += 1;
  return at;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
