import { simplePdf } from '../simple-pdf.ts';

const A4 = { width: 595, height: 842 };
const LINE = 80;

/** A page that says in print what it is; without the marks of Vietnamese, which its font lacks. */
export function demoPage(lines: readonly string[]): Uint8Array {
  const said = ['VAN BAN MO PHONG (DEMO), KHONG CO GIA TRI', '', ...lines.flatMap(wrap)];
  const text = said
    .map(
      (line, index) => `BT /F1 12 Tf 70 ${A4.height - 90 - index * 20} Td (${toPlain(line)}) Tj ET`,
    )
    .join('\n');
  return simplePdf(A4.width, A4.height, text);
}

function wrap(line: string): string[] {
  const rows = [''];
  for (const word of line.split(' ')) {
    const last = rows.at(-1) ?? '';
    if (last.length + word.length > LINE) rows.push(word);
    else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return rows;
}

function toPlain(line: string): string {
  const plain = line.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
  return plain
    .replaceAll('Đ', 'D')
    .replaceAll(/[^ -~]/gu, '?')
    .replaceAll(/[\\()]/gu, '\\$&');
}
