import type { DocumentKind, Enclosure } from '../../contract/index.ts';

type Part = Enclosure['body'][number];

/** Kinds that a decision promulgates. */
export const ENCLOSED_KINDS: readonly DocumentKind[] = [
  'statute',
  'regulation',
  'programme',
  'plan',
  'scheme',
  'proposal',
  'project',
  'guideline',
];

const HEADS: readonly (readonly [Part['type'], RegExp])[] = [
  ['chapter', /^Chương\s*[:.]\s*/u],
  ['article', /^Điều\s*[:.]\s*/u],
  ['bullet', /^[-–]\s+/u],
];

/** A text of one part a line; the first word of a line says what it is, its number is not typed. */
export function readEnclosure(text: string): Part[] {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim());
  return lines.filter(Boolean).map((line): Part => {
    const head = HEADS.find(([, pattern]) => pattern.test(line));
    if (head === undefined) return { type: 'paragraph', text: line };
    return { type: head[0], text: line.replace(head[1], '') || line };
  });
}

/** The same the other way. */
export function writeEnclosure(body: readonly Part[]): string {
  const heads: Partial<Record<Part['type'], string>> = {
    chapter: 'Chương: ',
    article: 'Điều: ',
    bullet: '- ',
  };
  return body.map(({ text, type }) => `${heads[type] ?? ''}${text}`).join('\n');
}
