import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reportFindings } from './finding.mjs';
import { COLUMNS, foldSyllables, parseCsv, parseGlossary, splitIdentifier } from './glossary.mjs';
import { parseSource, walkNodes } from './source-module.mjs';
import { isCode, listFiles, readText } from './tree.mjs';

/** @typedef {import('./finding.mjs').Finding} Finding */
/** @typedef {import('./glossary.mjs').Term} Term */
/** @typedef {{ name: string, line: number }} Word */

const GLOSSARY = 'docs/glossary.csv';
/** Wire formats keep their own names inside their adapters. */
const ADAPTERS = /(^|\/)adapters\/|^kernel\/edxml\//;
/** A shorter run of letters is too likely to be a word of something else. */
const SHORTEST_JOINED = 5;

/**
 * Holds docs/glossary.csv to its own form, and every identifier of the code to it.
 * @param {string} root
 * @returns {Finding[]}
 */
export function checkGlossary(root) {
  if (!existsSync(join(root, GLOSSARY))) {
    return [{ path: GLOSSARY, line: 1, rule: 'glossary-missing', advice: 'write it' }];
  }
  const text = readText(root, GLOSSARY);
  const terms = parseGlossary(text);
  const sources = listFiles(root).filter((path) => isOurs(path) && !ADAPTERS.test(path));
  return [
    ...checkForm(text),
    ...checkUnique(terms),
    ...sources.flatMap((path) => checkWords(path, listWords(path, readText(root, path)), terms)),
  ];
}

/** @param {string} path */
function isOurs(path) {
  return (isCode(path) || path.endsWith('.sql')) && !path.startsWith('scripts/');
}

/**
 * @param {string} text
 * @returns {Finding[]}
 */
function checkForm(text) {
  const [head, ...rows] = parseCsv(text);
  const rule = 'glossary-form';
  if (head?.cells.join() !== COLUMNS.join()) {
    return [{ path: GLOSSARY, line: 1, rule, advice: `the head is ${COLUMNS.join()}` }];
  }
  return rows.flatMap(({ cells, line }) => {
    const [vi = '', en = '', identifier = ''] = cells;
    const fault =
      (cells.length !== COLUMNS.length && `${cells.length} cells, not ${COLUMNS.length}`) ||
      (!(vi && en && identifier) && 'vi, en and identifier are needed') ||
      (vi !== vi.normalize('NFC') && 'write it in NFC') ||
      (!/^[a-z][a-zA-Z0-9]*$/.test(identifier) && `"${identifier}" is not in camelCase`);
    return fault ? [{ path: GLOSSARY, line, rule, advice: fault }] : [];
  });
}

/**
 * @param {Term[]} terms
 * @returns {Finding[]}
 */
function checkUnique(terms) {
  /** @type {Map<string, Term>} */
  const first = new Map();
  return terms.flatMap((term) => {
    const key = term.vi.normalize('NFC').toLowerCase();
    const earlier = first.get(key);
    if (!earlier) first.set(key, term);
    if (!earlier) return [];
    const advice = `"${term.vi}" is ${earlier.identifier} in line ${earlier.line} already: keep one`;
    return [{ path: GLOSSARY, line: term.line, rule: 'glossary-twice', advice }];
  });
}

/**
 * Every name that the file itself gives or uses, once each, and the path that leads to it.
 * @param {string} path
 * @param {string} text
 * @returns {Word[]}
 */
function listWords(path, text) {
  const own = { name: path.split('/').slice(1).join(' '), line: 1 };
  return [own, ...(path.endsWith('.sql') ? listSqlWords(text) : listCodeWords(path, text))];
}

/**
 * @param {string} text
 * @returns {Word[]}
 */
function listSqlWords(text) {
  const code = text
    .replace(/--.*$/gm, '')
    .replace(/'[^']*'/g, (quoted) => quoted.replace(/[^\n]/g, ' '));
  return code
    .split('\n')
    .flatMap((row, index) =>
      (row.match(/[a-zA-Z_]\w+/g) ?? []).map((name) => ({ name, line: index + 1 })),
    );
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {Word[]}
 */
function listCodeWords(path, text) {
  const { program, lineAt } = parseSource(path, text);
  /** @type {Map<string, number>} */
  const first = new Map();
  walkNodes(program, (node) => {
    const isName = node.type === 'Identifier' || node.type === 'PrivateIdentifier';
    if (!isName || typeof node.name !== 'string' || first.has(node.name)) return;
    first.set(node.name, node.start);
  });
  return [...first].map(([name, start]) => ({ name, line: lineAt(start) }));
}

/**
 * @param {string} path
 * @param {Word[]} words
 * @param {Term[]} terms
 * @returns {Finding[]}
 */
function checkWords(path, words, terms) {
  return words.flatMap(({ name, line }) => {
    const parts = ` ${splitIdentifier(name).join(' ')} `;
    const vietnamese = terms.find((term) => isNamedIn(parts, foldSyllables(term.vi)));
    const avoided = terms.find((term) => term.avoid.some((one) => isSameName(one, name)));
    if (vietnamese) {
      const advice = `"${name.trim()}" is Vietnamese without accents: ${vietnamese.identifier}`;
      return [{ path, line, rule: 'vietnamese-identifier', advice }];
    }
    if (!avoided) return [];
    const advice = `"${name}" is called ${avoided.identifier} (${avoided.vi})`;
    return [{ path, line, rule: 'second-identifier', advice }];
  });
}

/**
 * Whether the words hold a term's syllables in a row, or run together as one word. A term of one
 * syllable proves nothing: too many are English words.
 * @param {string} parts words between spaces
 * @param {string[]} syllables
 */
function isNamedIn(parts, syllables) {
  if (syllables.length < 2) return false;
  const joined = syllables.join('');
  if (parts.includes(` ${syllables.join(' ')} `)) return true;
  return joined.length >= SHORTEST_JOINED && parts.includes(` ${joined} `);
}

/**
 * @param {string} one
 * @param {string} other
 */
function isSameName(one, other) {
  return splitIdentifier(one).join(' ') === splitIdentifier(other).join(' ');
}

if (import.meta.main) {
  reportFindings('glossary', checkGlossary(join(import.meta.dirname, '..')));
}
