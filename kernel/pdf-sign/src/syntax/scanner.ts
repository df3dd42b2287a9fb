import { damaged } from '../pdf-sign-error.ts';
import { hexValue, isDigit, isRegular, isWhitespace } from './characters.ts';
import type { PdfName, PdfString } from './pdf-object.ts';

const LONGEST_NUMBER = 40;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const ESCAPES = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

/** A position in bytes and the lexical rules of ISO 32000-2 §7.2–7.3 that move it forward. */
export class Scanner {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  peek(ahead = 0): number | undefined {
    return this.bytes[this.at + ahead];
  }

  skipWhitespace(): void {
    while (isWhitespace(this.bytes[this.at])) this.at++;
  }

  /** White space and comments. */
  skipBlank(): void {
    for (;;) {
      this.skipWhitespace();
      if (this.bytes[this.at] !== 0x25) return;
      while (this.at < this.bytes.length && !isEol(this.bytes[this.at])) this.at++;
    }
  }

  /** Moves past `word` when it stands here as a whole token. */
  takeKeyword(word: string): boolean {
    this.skipBlank();
    for (let i = 0; i < word.length; i++) {
      if (this.bytes[this.at + i] !== word.charCodeAt(i)) return false;
    }
    if (isRegular(this.bytes[this.at + word.length])) return false;
    this.at += word.length;
    return true;
  }

  expectKeyword(word: string): void {
    if (!this.takeKeyword(word)) throw damaged(`'${word}' expected`, this.at);
  }

  /** A non-negative integer without sign, or undefined (and no move) when none stands here. */
  takeUnsigned(): number | undefined {
    this.skipBlank();
    const start = this.at;
    let value = 0;
    while (isDigit(this.bytes[this.at])) {
      value = value * 10 + (this.bytes[this.at] ?? 0) - 0x30;
      this.at++;
    }
    const valid = this.at > start && !isRegular(this.bytes[this.at]) && Number.isSafeInteger(value);
    if (valid) return value;
    this.at = start;
    return undefined;
  }

  expectUnsigned(): number {
    const value = this.takeUnsigned();
    if (value === undefined) throw damaged('integer expected', this.at);
    return value;
  }

  takeNumber(): number {
    const start = this.at;
    while (isRegular(this.bytes[this.at]) && this.at - start <= LONGEST_NUMBER) this.at++;
    const text = latin1(this.bytes, start, this.at);
    if (!NUMBER.test(text)) throw damaged('number expected', start);
    return Number(text);
  }

  /** At `/`. */
  takeName(): PdfName {
    const start = ++this.at;
    let escaped = false;
    while (isRegular(this.bytes[this.at])) {
      if (this.bytes[this.at] === 0x23) escaped = true;
      this.at++;
    }
    const name = latin1(this.bytes, start, this.at);
    return { kind: 'name', name: escaped ? unescapeName(name) : name };
  }

  /** At `<` (and not `<<`). White space inside is skipped; a missing last digit counts as 0. */
  takeHexString(): PdfString {
    const start = this.at++;
    const plain = this.#takePlainHex(start);
    if (plain !== undefined) return plain;
    const digits: number[] = [];
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === 0x3e) break;
      if (isWhitespace(byte)) continue;
      const value = hexValue(byte);
      if (value < 0) throw damaged('hexadecimal string broken', start);
      digits.push(value);
    }
    const bytes = new Uint8Array((digits.length + 1) >> 1);
    for (let i = 0; i < bytes.length; i++) {
      bytes[i] = ((digits[2 * i] ?? 0) << 4) | (digits[2 * i + 1] ?? 0);
    }
    return { kind: 'string', bytes, hex: true, start, end: this.at };
  }

  /** Signatures are long strings of nothing but pairs of digits, which the platform reads at once. */
  #takePlainHex(start: number): PdfString | undefined {
    const close = this.bytes.indexOf(0x3e, start);
    if (close < 0) throw damaged('hexadecimal string broken', start);
    const view = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length);
    const bytes = Buffer.from(view.toString('latin1', start + 1, close), 'hex');
    if (bytes.length * 2 !== close - start - 1) return undefined;
    this.at = close + 1;
    return { kind: 'string', bytes, hex: true, start, end: this.at };
  }

  /** At `(`. */
  takeLiteralString(): PdfString {
    const start = this.at;
    const plain = this.#takePlainLiteral(start);
    if (plain !== undefined) return plain;
    this.at++;
    const bytes: number[] = [];
    for (let open = 1; ; ) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw damaged('string without end', start);
      if (byte === 0x5c) {
        this.#takeEscape(bytes);
        continue;
      }
      if (byte === 0x28) open++;
      if (byte === 0x29 && --open === 0) break;
      if (byte === 0x0d && this.bytes[this.at] === 0x0a) this.at++;
      bytes.push(byte === 0x0d ? 0x0a : byte);
    }
    return { kind: 'string', bytes: Uint8Array.from(bytes), hex: false, start, end: this.at };
  }

  /** Most strings hold nothing that stands for something else, and are taken as they are. */
  #takePlainLiteral(start: number): PdfString | undefined {
    const end = this.bytes.indexOf(0x29, start + 1);
    if (end < 0) throw damaged('string without end', start);
    const inside = this.bytes.subarray(start + 1, end);
    if (inside.includes(0x5c) || inside.includes(0x0d) || inside.includes(0x28)) return undefined;
    this.at = end + 1;
    return { kind: 'string', bytes: Uint8Array.from(inside), hex: false, start, end: this.at };
  }

  #takeEscape(into: number[]): void {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw damaged('string without end', this.at);
    if (byte === 0x0a) return;
    if (byte === 0x0d) {
      if (this.bytes[this.at] === 0x0a) this.at++;
      return;
    }
    if (byte < 0x30 || byte > 0x37) {
      into.push(ESCAPES.get(byte) ?? byte);
      return;
    }
    let value = byte - 0x30;
    for (let i = 0; i < 2; i++) {
      const next = this.bytes[this.at] ?? 0;
      if (next < 0x30 || next > 0x37) break;
      value = value * 8 + next - 0x30;
      this.at++;
    }
    into.push(value & 0xff);
  }
}

function isEol(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

function unescapeName(name: string): string {
  return name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
