import { formatDateTime } from '@hien-luong/vn';
import { type Language, wordsIn } from '../words/words.ts';

/**
 * Facts as lines: names in the language of the person, lists indented below their name. What is
 * unknown or empty has no line.
 */
export function listFacts(facts: object, language: Language, indent = ''): string[] {
  const names = wordsIn(language).facts;
  return Object.entries(facts).flatMap(([key, value]) => {
    const name = `${indent}${names[key] ?? key}`;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    if (!isNested(value)) return [`${name}: ${textOf(value)}`];
    if (!Array.isArray(value)) return [name, ...listFacts(value, language, `${indent}  `)];
    return value.flatMap((item: object, index) => [
      `${name} ${index + 1}/${value.length}`,
      ...listFacts(item, language, `${indent}  `),
    ]);
  });
}

function isNested(value: unknown): value is object | object[] {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  const text = String(value);
  return INSTANT.test(text) ? `${formatDateTime(new Date(text))} (${text})` : text;
}
