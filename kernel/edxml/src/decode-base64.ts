import { EdxmlError } from './edxml-error.ts';

const BLANK = 64;
const PADDING = 65;
const INVALID = 66;

const VALUES = decodingTable();

function decodingTable(): Uint8Array {
  const table = new Uint8Array(256).fill(INVALID);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (const [value, character] of [...alphabet].entries()) {
    table[character.charCodeAt(0)] = value;
  }
  for (const blank of ' \t\r\n') table[blank.charCodeAt(0)] = BLANK;
  table['='.charCodeAt(0)] = PADDING;
  return table;
}

/**
 * Decodes base64 text held as bytes. Blanks may stand anywhere; any other foreign character, a
 * wrong length, wrong padding or bits set in the part that padding cuts off is
 * `ATTACHMENT_ENCODING`: half a file must not pass for a whole one.
 * @spec RFC 4648 §4
 */
export function decodeBase64(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(text.length / 4) * 3);
  let length = 0;
  let bits = 0;
  let count = 0;
  let padding = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES[text[at] ?? 0] ?? INVALID;
    if (value === BLANK) continue;
    if (value === INVALID || (padding > 0 && value !== PADDING)) throw badEncoding();
    count += 1;
    if (value === PADDING) {
      padding += 1;
      bits <<= 6;
    } else {
      bits = (bits << 6) | value;
    }
    if (count % 4 === 0) {
      bytes[length] = bits >> 16;
      bytes[length + 1] = bits >> 8;
      bytes[length + 2] = bits;
      length += 3;
      if (padding > 2 || !isCutOffZero(bits, padding)) throw badEncoding();
      bits = 0;
    }
  }
  if (count % 4 !== 0 || padding > 2) throw badEncoding();
  return bytes.subarray(0, length - padding);
}

function isCutOffZero(bits: number, padding: number): boolean {
  return (bits & ((1 << (8 * padding)) - 1)) === 0;
}

function badEncoding(): EdxmlError {
  return new EdxmlError('ATTACHMENT_ENCODING', 'not base64');
}
