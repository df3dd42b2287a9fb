import type { PdfLimits } from '../pdf-limits.ts';
import { limitExceeded } from '../pdf-limits.ts';
import { damaged } from '../pdf-sign-error.ts';
import { isDigit } from './characters.ts';
import type { PdfDict, PdfValue } from './pdf-object.ts';
import type { Scanner } from './scanner.ts';
import { writeDirect } from './write-object.ts';

/** One direct object or reference at the scanner; streams are read by `parseIndirectObject`. */
export function parseObject(scanner: Scanner, limits: PdfLimits, depth = 0): PdfValue {
  if (depth > limits.maxDepth) throw limitExceeded('maxDepth', limits.maxDepth);
  scanner.skipBlank();
  switch (scanner.peek()) {
    case 0x2f:
      return scanner.takeName();
    case 0x28:
      return scanner.takeLiteralString();
    case 0x5b:
      return parseArray(scanner, limits, depth);
    case 0x3c:
      if (scanner.peek(1) === 0x3c) return parseDict(scanner, limits, depth);
      return scanner.takeHexString();
    case 0x74:
      scanner.expectKeyword('true');
      return true;
    case 0x66:
      scanner.expectKeyword('false');
      return false;
    case 0x6e:
      scanner.expectKeyword('null');
      return null;
    default:
      return parseNumberOrRef(scanner);
  }
}

export function parseDict(scanner: Scanner, limits: PdfLimits, depth = 0): PdfDict {
  scanner.skipBlank();
  if (scanner.peek() !== 0x3c || scanner.peek(1) !== 0x3c) {
    throw damaged('dictionary expected', scanner.at);
  }
  scanner.at += 2;
  const entries = new Map<string, PdfValue>();
  let duplicateKey: string | undefined;
  for (;;) {
    scanner.skipBlank();
    if (scanner.peek() === 0x3e && scanner.peek(1) === 0x3e) break;
    if (scanner.peek() !== 0x2f) throw damaged('dictionary key expected', scanner.at);
    const at = scanner.at;
    const key = scanner.takeName().name;
    const value = parseObject(scanner, limits, depth + 1);
    const earlier = entries.get(key);
    if (earlier !== undefined) {
      // One reader takes the first and another the last: what is said twice has to be the same.
      if (writeDirect(earlier) !== writeDirect(value)) throw damaged(`/${key} says two things`, at);
      duplicateKey = key;
    }
    entries.set(key, value);
  }
  scanner.at += 2;
  return duplicateKey === undefined
    ? { kind: 'dict', entries }
    : { kind: 'dict', entries, duplicateKey };
}

function parseArray(scanner: Scanner, limits: PdfLimits, depth: number): PdfValue {
  scanner.at++;
  const items: PdfValue[] = [];
  for (;;) {
    scanner.skipBlank();
    if (scanner.peek() === 0x5d) break;
    items.push(parseObject(scanner, limits, depth + 1));
  }
  scanner.at++;
  return { kind: 'array', items };
}

function parseNumberOrRef(scanner: Scanner): PdfValue {
  if (!isDigit(scanner.peek())) return scanner.takeNumber();
  const num = scanner.takeUnsigned();
  if (num === undefined) return scanner.takeNumber();
  const afterNumber = scanner.at;
  const gen = scanner.takeUnsigned();
  if (gen !== undefined && scanner.takeKeyword('R')) return { kind: 'ref', num, gen };
  scanner.at = afterNumber;
  return num;
}
