/** One cell of a text table. */
export type CsvCell = { text: string; formula: boolean };

export type CsvRow = { number: number; cells: ReadonlyMap<number, CsvCell> };

const QUOTE = '"';

/**
 * Rows that hold something, numbered as a spreadsheet shows them. The separator is whichever of
 * comma, semicolon and tab the first line has most of, for spreadsheets here write semicolons. What
 * begins like a formula is one: opening the file computed it, or would.
 * @spec RFC 4180
 */
export function parseCsv(source: string): CsvRow[] {
  const text = source.replace(/^\ufeff/, '').normalize('NFC');
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells = new Map<number, CsvCell>();
  let column = 0;
  let number = 1;
  let at = 0;
  while (at <= text.length) {
    const { cell, next } = readCell(text, at, separator);
    if (cell.trim() !== '') cells.set(column, { text: cell.trim(), formula: isFormula(cell) });
    const end = text[next];
    at = next + 1;
    if (end === separator) {
      column += 1;
      continue;
    }
    if (end === '\r' && text[at] === '\n') at += 1;
    if (cells.size > 0) rows.push({ number, cells });
    cells = new Map();
    column = 0;
    number += 1;
  }
  return rows;
}

function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string) => line.split(sign).length;
  const signs = [',', ';', '\t'];
  return signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** The cell that begins here, and the place of the sign that ends it. */
function readCell(text: string, from: number, separator: string): { cell: string; next: number } {
  if (text[from] !== QUOTE) {
    const rest = text.slice(from, from + MAX_CELL);
    const length = rest.search(
      separator === '\t' ? /[\t\r\n]/ : new RegExp(`[${separator}\\r\\n]`),
    );
    const next = length === -1 ? Math.min(text.length, from + MAX_CELL) : from + length;
    return { cell: text.slice(from, next), next };
  }
  let cell = '';
  let at = from + 1;
  while (at < text.length) {
    if (text[at] !== QUOTE) cell += text[at];
    else if (text[at + 1] === QUOTE) {
      cell += QUOTE;
      at += 1;
    } else break;
    at += 1;
  }
  return { cell, next: Math.min(at + 1, text.length) };
}

/** Longer ones are cut into several, which the headings then refuse. */
const MAX_CELL = 10_000;

function isFormula(cell: string): boolean {
  return /^\s*=/.test(cell);
}
