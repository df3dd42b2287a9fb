import { z } from 'zod';
import { formatDocumentNumber, symbolPart } from './document-symbol.ts';

/**
 * The three kinds of copies: sao y (of an original), sao lục (of a sao y), trích sao (of a part).
 * @law NĐ 30/2020/NĐ-CP Đ.25
 */
const COPIES = {
  certifiedCopy: ['Sao y', 'SY'],
  recopy: ['Sao lục', 'SL'],
  extract: ['Trích sao', 'TrS'],
} as const satisfies Record<string, readonly [name: string, abbreviation: string]>;

export type CopyKind = keyof typeof COPIES;
export const CopyKind = z.enum(Object.keys(COPIES) as [CopyKind, ...CopyKind[]]);

export function copyKindFacts(kind: CopyKind): { name: string; abbreviation: string } {
  const [name, abbreviation] = COPIES[kind];
  return { name, abbreviation };
}

/**
 * `03/SY-UBND`; all kinds of copies of an agency share one series per year.
 * Throws as `documentNumberAndSymbol` does.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function copyNumberAndSymbol(parts: {
  number: number;
  kind: CopyKind;
  agencyAbbreviation: string;
}): string {
  const { abbreviation } = copyKindFacts(parts.kind);
  return `${formatDocumentNumber(parts.number)}/${abbreviation}-${symbolPart(parts.agencyAbbreviation)}`;
}
