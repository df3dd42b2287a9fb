import { expect, test } from 'vitest';
import { copyKindFacts, copyNumberAndSymbol } from './copy-kind.ts';

test.each([
  ['certifiedCopy', 'Sao y', '03/SY-UBND'],
  ['recopy', 'Sao lục', '03/SL-UBND'],
  ['extract', 'Trích sao', '03/TrS-UBND'],
] as const)('%s', (kind, name, symbol) => {
  expect(copyKindFacts(kind).name).toBe(name);
  expect(copyNumberAndSymbol({ number: 3, kind, agencyAbbreviation: 'UBND' })).toBe(symbol);
});
