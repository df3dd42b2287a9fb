import { isRegular } from './characters.ts';
import type { PdfString, PdfValue } from './pdf-object.ts';
import { withEntries } from './pdf-object.ts';

/** Parts of a file being written: text is one byte per char (latin1). */
export type Chunk = string | Uint8Array;

/** Appends `value` in the syntax of ISO 32000-2 §7.3 to `into`. */
export function writeObject(value: PdfValue, into: Chunk[]): void {
  if (typeof value === 'object' && value !== null && value.kind === 'stream') {
    const dict = withEntries(value.dict, { Length: value.raw.length });
    into.push(writeDirect(dict), '\nstream\n', value.raw, '\nendstream');
    return;
  }
  into.push(writeDirect(value));
}

/** Text of any object but a stream. */
export function writeDirect(value: PdfValue): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  switch (value.kind) {
    case 'name':
      return writeName(value.name);
    case 'ref':
      return `${value.num} ${value.gen} R`;
    case 'string':
      return writeString(value);
    case 'array':
      return `[${value.items.map(writeDirect).join(' ')}]`;
    case 'dict':
      return `<<${[...value.entries].map(([key, item]) => `${writeName(key)} ${writeDirect(item)}`).join('')}>>`;
    case 'stream':
      throw new TypeError('a stream is always an indirect object');
  }
}

/** PDF knows no exponents (ISO 32000-2 §7.3.3). */
function writeNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  return value.toFixed(6).replace(/\.?0+$/, '');
}

function writeName(name: string): string {
  let text = '/';
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const plain = code > 0x20 && code < 0x7f && code !== 0x23 && isRegular(code);
    text += plain ? name.charAt(i) : `#${code.toString(16).padStart(2, '0')}`;
  }
  return text;
}

function writeString(value: PdfString): string {
  if (value.hex) return `<${Buffer.from(value.bytes).toString('hex')}>`;
  let text = '(';
  for (const byte of value.bytes) {
    if (byte === 0x28 || byte === 0x29 || byte === 0x5c) text += `\\${String.fromCharCode(byte)}`;
    else if (byte < 0x20) text += `\\${byte.toString(8).padStart(3, '0')}`;
    else text += String.fromCharCode(byte);
  }
  return `${text})`;
}
