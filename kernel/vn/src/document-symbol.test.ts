import { expect, test } from 'vitest';
import { documentNumberAndSymbol, formatDocumentNumber } from './document-symbol.ts';

test.each([
  [{ number: 15, kind: 'decision', agencyAbbreviation: 'BNV' }, '15/QĐ-BNV'],
  [{ number: 1, kind: 'regulation', agencyAbbreviation: 'UBND' }, '01/QyĐ-UBND'],
  [
    { number: 12, kind: 'officialLetter', agencyAbbreviation: 'UBND', draftingUnit: 'VX' },
    '12/UBND-VX',
  ],
  [{ number: 9, kind: 'officialLetter', agencyAbbreviation: 'SNV' }, '09/SNV'],
  [
    { number: 120, kind: 'notice', agencyAbbreviation: 'STTTT', draftingUnit: 'VP' },
    '120/TB-STTTT',
  ],
] as const)('%j', (parts, expected) => {
  expect(documentNumberAndSymbol(parts)).toBe(expected);
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 60])('%d is no document number', (number) => {
  expect(() => formatDocumentNumber(number)).toThrow(
    expect.objectContaining({ code: 'DOCUMENT_NUMBER_INVALID' }),
  );
});

test.each(['', ' ', 'UB ND', 'UBND/VX'])('%j is no abbreviation', (agencyAbbreviation) => {
  expect(() => documentNumberAndSymbol({ number: 1, kind: 'plan', agencyAbbreviation })).toThrow(
    expect.objectContaining({ code: 'DOCUMENT_SYMBOL_INVALID' }),
  );
});
