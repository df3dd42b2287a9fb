/** Character classes of ISO 32000-2 §7.2.3, as a table over the 256 byte values. */
const WHITESPACE = 1;
const DELIMITER = 2;
const DIGIT = 4;

const CLASSES = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASSES[byte] = WHITESPACE;
for (const char of '()<>[]{}/%') CLASSES[char.charCodeAt(0)] = DELIMITER;
for (let digit = 0x30; digit <= 0x39; digit++) CLASSES[digit] = DIGIT;

/** Past the end of the buffer (`undefined`) nothing is of any class. */
export function isWhitespace(byte: number | undefined): boolean {
  return byte !== undefined && CLASSES[byte] === WHITESPACE;
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && CLASSES[byte] === DIGIT;
}

/** Neither white space nor delimiter: may be part of a name, number or keyword. */
export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && (CLASSES[byte] === 0 || CLASSES[byte] === DIGIT);
}

/** Value of a hexadecimal digit, -1 for any other byte. */
export function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
