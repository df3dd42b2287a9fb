import { type DocumentKind, documentKindFacts } from './document-kind.ts';
import { VnError } from './vn-error.ts';

export type DocumentSymbolParts = {
  kind: DocumentKind;
  /** Such as `UBND` or `SNV`. */
  agencyAbbreviation: string;
  /** Abbreviation of the drafting unit or field, such as `VX`; only công văn and thư công show it. */
  draftingUnit?: string | undefined;
};

/**
 * The symbol after the number: `QĐ-BNV`, and for a công văn `UBND-VX`. Groups are joined by a
 * hyphen without spaces. Throws `DOCUMENT_SYMBOL_INVALID` for a part that would break the line.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function documentSymbol(parts: DocumentSymbolParts): string {
  const agency = symbolPart(parts.agencyAbbreviation);
  const { abbreviation, symbolForm } = documentKindFacts(parts.kind);
  if (symbolForm === 'kindAgency') return `${abbreviation}-${agency}`;
  return parts.draftingUnit ? `${agency}-${symbolPart(parts.draftingUnit)}` : agency;
}

/**
 * The number as printed: below 10 it takes a leading 0. Throws `DOCUMENT_NUMBER_INVALID` unless it
 * is a whole number from 1.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function formatDocumentNumber(number: number): string {
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new VnError('DOCUMENT_NUMBER_INVALID', `not a document number: ${number}`);
  }
  return String(number).padStart(2, '0');
}

/** Number and symbol joined by a slash without spaces: `15/QĐ-BNV`, `12/UBND-VX`. */
export function documentNumberAndSymbol(parts: DocumentSymbolParts & { number: number }): string {
  return `${formatDocumentNumber(parts.number)}/${documentSymbol(parts)}`;
}

/** One abbreviation within a symbol. Throws `DOCUMENT_SYMBOL_INVALID` if it is empty or would break the line. */
export function symbolPart(text: string): string {
  const part = text.normalize('NFC').trim();
  if (part !== '' && !/[\s/]/u.test(part)) return part;
  throw new VnError('DOCUMENT_SYMBOL_INVALID', `not an abbreviation: ${JSON.stringify(text)}`);
}
