import type { PdfString } from './pdf-object.ts';
import { pdfString } from './pdf-object.ts';

const ASCII = /^[\x20-\x7e]*$/;

/** A text string (ISO 32000-2 §7.9.2): ASCII as it is, anything else UTF-16BE, always NFC. */
export function textString(text: string): PdfString {
  const normal = text.normalize('NFC');
  if (ASCII.test(normal)) return pdfString(Buffer.from(normal, 'latin1'));
  const bytes = Buffer.from(`\ufeff${normal}`, 'utf16le').swap16();
  return pdfString(bytes);
}

/** Bytes above ASCII without a mark are read as Latin-1, which PDFDocEncoding mostly is. */
export function textOf(value: PdfString): string {
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString('utf16le').normalize('NFC');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return Buffer.from(bytes.subarray(3)).toString('utf8').normalize('NFC');
  }
  return Buffer.from(bytes).toString('latin1').normalize('NFC');
}
