import { expect, test } from 'vitest';
import { readEnclosure, writeEnclosure } from './enclosure-text.ts';

const text = 'Chương: Quy định chung\nĐiều: Phạm vi\nQuy chế này quy định…\n- Một việc';
const body = [
  { type: 'chapter', text: 'Quy định chung' },
  { type: 'article', text: 'Phạm vi' },
  { type: 'paragraph', text: 'Quy chế này quy định…' },
  { type: 'bullet', text: 'Một việc' },
];

test('a line is what its first word says, and the text comes back as it was', () => {
  expect(readEnclosure(text)).toEqual(body);
  expect(writeEnclosure(readEnclosure(text))).toBe(text);
});

test('empty lines are none, a head alone stays as it was typed', () => {
  expect(readEnclosure('\n  \nĐiều:\n')).toEqual([{ type: 'article', text: 'Điều:' }]);
});
