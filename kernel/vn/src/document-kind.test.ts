import { expect, test } from 'vitest';
import { documentKindFacts, findDocumentKind, listDocumentKinds } from './document-kind.ts';

test('knows the 29 kinds, each by one name and at most one abbreviation', () => {
  const facts = listDocumentKinds().map(documentKindFacts);
  expect(facts).toHaveLength(29);
  expect(new Set(facts.map(({ name }) => name)).size).toBe(29);
  expect(new Set(facts.map(({ abbreviation }) => abbreviation)).size).toBe(28);
});

test('only công văn and thư công have no abbreviation and take the form agency-unit', () => {
  const bare = listDocumentKinds().filter((kind) => documentKindFacts(kind).abbreviation === '');
  const byUnit = listDocumentKinds().filter(
    (kind) => documentKindFacts(kind).symbolForm === 'agencyUnit',
  );
  expect(bare).toEqual(['officialLetter', 'courtesyLetter']);
  expect(byUnit).toEqual(bare);
});

test('finds every kind by what partners write', () => {
  for (const kind of listDocumentKinds()) {
    const { name, abbreviation } = documentKindFacts(kind);
    expect(findDocumentKind(name.toUpperCase().normalize('NFD'))).toBe(kind);
    if (abbreviation !== '') expect(findDocumentKind(abbreviation)).toBe(kind);
  }
});

test.each([
  ['Cong  van', 'officialLetter'],
  ['CT', 'directive'],
  ['CTr', 'programme'],
  ['QĐ', 'decision'],
  ['QyĐ', 'regulation'],
  ['Thông tư', undefined],
  ['', undefined],
])('%j means %s', (text, kind) => {
  expect(findDocumentKind(text)).toBe(kind);
});
