import { attributeOf, childrenOf, parsePart } from './parse-part.ts';

/** Number formats that are dates without being spelled out in the file. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** Which cell formats show a number as a date, by index (ECMA-376 Part 1 §18.8.30). */
export function readDateStyles(part: Uint8Array | undefined): ReadonlySet<number> {
  if (part === undefined) return new Set();
  return parsePart(part, (root) => {
    const spelled = new Map<number, string>();
    for (const formats of childrenOf(root, 'numFmts')) {
      for (const format of childrenOf(formats, 'numFmt')) {
        spelled.set(
          Number(attributeOf(format, 'numFmtId')),
          attributeOf(format, 'formatCode') ?? '',
        );
      }
    }
    const dates = new Set<number>();
    for (const formats of childrenOf(root, 'cellXfs')) {
      let index = 0;
      for (const format of childrenOf(formats, 'xf')) {
        const id = Number(attributeOf(format, 'numFmtId') ?? 0);
        const code = spelled.get(id);
        if (code === undefined ? BUILT_IN_DATES.has(id) : isDateFormat(code)) dates.add(index);
        index += 1;
      }
    }
    return dates;
  });
}

/** Quoted words, escaped letters, colours and locales of a format are no letters of a date. */
function isDateFormat(code: string): boolean {
  return /[dmyh]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
