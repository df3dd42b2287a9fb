import type { PdfLimits } from '../pdf-limits.ts';
import { isRegular } from '../syntax/characters.ts';
import { parseObject } from '../syntax/parse-object.ts';
import type { PdfValue } from '../syntax/pdf-object.ts';
import { Scanner } from '../syntax/scanner.ts';

/** One operator of a content stream with what stood before it. */
export type Operation = { operator: string; operands: PdfValue[] };

/** More than a page of text or a dense drawing has. */
const MAX_OPERANDS = 4_096;

/**
 * The operations of a content stream in order (ISO 32000-2 §7.8.2). The bytes of an inline image
 * are passed over and given as the one operation `BI`.
 */
export function* operationsOf(content: Uint8Array, limits: PdfLimits): Generator<Operation> {
  const scanner = new Scanner(content);
  let operands: PdfValue[] = [];
  for (;;) {
    scanner.skipBlank();
    const byte = scanner.peek();
    if (byte === undefined) return;
    if (!isOperatorStart(byte)) {
      if (operands.length < MAX_OPERANDS) operands.push(parseObject(scanner, limits));
      else parseObject(scanner, limits);
      continue;
    }
    const operator = takeWord(scanner);
    if (operator === 'true' || operator === 'false' || operator === 'null') {
      operands.push(operator === 'null' ? null : operator === 'true');
      continue;
    }
    if (operator === 'BI') skipInlineImage(scanner);
    yield { operator, operands };
    operands = [];
  }
}

/** Letters, and the two operators `'` and `"`. */
function isOperatorStart(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || isQuote(byte);
}

function isQuote(byte: number): boolean {
  return byte === 0x27 || byte === 0x22;
}

function takeWord(scanner: Scanner): string {
  const start = scanner.at;
  while (isRegular(scanner.peek())) scanner.at++;
  return Buffer.from(scanner.bytes.subarray(start, scanner.at)).toString('latin1');
}

/** Up to `EI` standing alone; image data that happens to hold it ends early, as in other readers. */
function skipInlineImage(scanner: Scanner): void {
  const { bytes } = scanner;
  for (let at = scanner.at; at + 2 < bytes.length; at++) {
    const standsAlone = !isRegular(bytes[at]) && !isRegular(bytes[at + 3]);
    if (standsAlone && bytes[at + 1] === 0x45 && bytes[at + 2] === 0x49) {
      scanner.at = at + 3;
      return;
    }
  }
  scanner.at = bytes.length;
}
