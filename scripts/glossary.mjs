/**
 * One term of docs/glossary.csv.
 * @typedef {object} Term
 * @property {string} vi
 * @property {string} en
 * @property {string} identifier as code spells it
 * @property {string[]} avoid identifiers that mean the same and must not be used
 * @property {number} line
 */

export const COLUMNS = ['vi', 'en', 'identifier', 'law', 'note'];

/**
 * Reads CSV as RFC 4180 has it: quoted cells may hold commas, quotes and line breaks.
 * @param {string} text
 * @returns {{ cells: string[], line: number }[]}
 */
export function parseCsv(text) {
  /** @type {{ cells: string[], line: number }[]} */
  const rows = [];
  /** @type {string[]} */
  let cells = [];
  let line = 1;
  let rowLine = 1;
  for (const [whole, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    if (whole === '' && cells.length === 0) break;
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    line += whole.split('\n').length - 1;
    if (end === ',') continue;
    rows.push({ cells, line: rowLine });
    cells = [];
    rowLine = line;
  }
  return rows;
}

/**
 * @param {string} text
 * @returns {Term[]}
 */
export function parseGlossary(text) {
  return parseCsv(text)
    .slice(1)
    .map(({ cells: [vi = '', en = '', identifier = '', , note = ''], line }) => ({
      vi,
      en,
      identifier,
      avoid: (note.match(/avoid: ([\w, ]+)/)?.[1] ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
      line,
    }));
}

/**
 * The syllables of Vietnamese text without accents: `Văn bản đến` gives van, ban, den.
 * @param {string} text
 */
export function foldSyllables(text) {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
  return plain.toLowerCase().match(/[a-z]+/g) ?? [];
}

/**
 * The words of an identifier: `vanBan_den2` gives van, ban, den.
 * @param {string} identifier
 */
export function splitIdentifier(identifier) {
  const spaced = identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return spaced.toLowerCase().match(/[a-z]+/g) ?? [];
}
