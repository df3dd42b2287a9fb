import { EdxmlError } from './edxml-error.ts';

/** Above all values of letters, so that one comparison tells letters from the rest. */
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
  const quad = new Uint8Array(4);
  let length = 0;
  let at = 0;
  let padding = 0;
  while (at < text.length) {
    if (padding === 0) {
      const run = decodeRun(text, at, bytes, length);
      at += (run / 3) * 4;
      length += run;
    }
    let count = 0;
    while (count < 4 && at < text.length) {
      const value = valueAt(text, at);
      at += 1;
      if (value === BLANK) continue;
      if (value === INVALID || (padding > 0 && value !== PADDING)) throw badEncoding();
      if (value === PADDING) padding += 1;
      quad[count] = value === PADDING ? 0 : value;
      count += 1;
    }
    if (count === 0) break;
    if (count < 4 || padding > 2) throw badEncoding();
    const bits = bitsOf(quad[0], quad[1], quad[2], quad[3]);
    if (!isCutOffZero(bits, padding)) throw badEncoding();
    putBytes(bytes, length, bits);
    length += 3;
  }
  return bytes.subarray(0, length - padding);
}

/** The plain case, at speed: groups of four letters without blanks. Returns the bytes written. */
function decodeRun(text: Uint8Array, from: number, bytes: Uint8Array, to: number): number {
  let length = to;
  for (let at = from; at + 3 < text.length; at += 4) {
    const a = valueAt(text, at);
    const b = valueAt(text, at + 1);
    const c = valueAt(text, at + 2);
    const d = valueAt(text, at + 3);
    if ((a | b | c | d) >= BLANK) break;
    putBytes(bytes, length, bitsOf(a, b, c, d));
    length += 3;
  }
  return length - to;
}

function valueAt(text: Uint8Array, at: number): number {
  return VALUES[text[at] ?? 0] ?? INVALID;
}

function bitsOf(a = 0, b = 0, c = 0, d = 0): number {
  return (a << 18) | (b << 12) | (c << 6) | d;
}

function putBytes(bytes: Uint8Array, at: number, bits: number): void {
  bytes[at] = bits >> 16;
  bytes[at + 1] = bits >> 8;
  bytes[at + 2] = bits;
}

/** Whether the bits that padding cuts off the last three bytes are unset, as they must be. */
function isCutOffZero(bits: number, padding: number): boolean {
  return (bits & ((1 << (8 * padding)) - 1)) === 0;
}

function badEncoding(): EdxmlError {
  return new EdxmlError('ATTACHMENT_ENCODING', 'not base64');
}
