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
/** Wire formats keep their own names inside their adapters; edXML's are these two folders. */
const ADAPTERS = /(^|\/)adapters\/|^kernel\/edxml\/|^modules\/documents\/src\/exchange\//;
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
  const refused = listRefused(terms);
  const sources = listFiles(root).filter((path) => isOurs(path) && !ADAPTERS.test(path));
  return [
    ...checkForm(text),
    ...checkUnique(terms),
    ...sources.flatMap((path) => checkWords(path, listWords(path, readText(root, path)), refused)),
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
 * What the glossary refuses, by the folded words of the name.
 * @typedef {object} Refused
 * @property {Map<string, Term>} vietnamese terms by their syllables, and by the same run together
 * @property {Map<string, Term>} avoided terms by the names that stand for them elsewhere
 * @property {number} longest syllables of the longest term
 */

/**
 * A term of one syllable proves nothing, for too many are English words; nor does a short run.
 * @param {Term[]} terms
 * @returns {Refused}
 */
function listRefused(terms) {
  const folded = terms.map((term) => ({ term, syllables: foldSyllables(term.vi) }));
  const several = folded.filter(({ syllables }) => syllables.length > 1);
  return {
    vietnamese: new Map(
      several.flatMap(({ term, syllables }) => {
        const joined = syllables.join('');
        const spaced = /** @type {const} */ ([syllables.join(' '), term]);
        return joined.length < SHORTEST_JOINED ? [spaced] : [spaced, [joined, term]];
      }),
    ),
    avoided: new Map(
      terms.flatMap((term) => term.avoid.map((name) => [splitIdentifier(name).join(' '), term])),
    ),
    longest: Math.max(1, ...several.map(({ syllables }) => syllables.length)),
  };
}

/**
 * @param {string} path
 * @param {Word[]} words
 * @param {Refused} refused
 * @returns {Finding[]}
 */
function checkWords(path, words, refused) {
  return words.flatMap(({ name, line }) => {
    const parts = splitIdentifier(name);
    const vietnamese = findVietnamese(parts, refused);
    if (vietnamese) {
      const advice = `"${name}" is Vietnamese without accents: ${vietnamese.identifier}`;
      return [{ path, line, rule: 'vietnamese-identifier', advice }];
    }
    const term = refused.avoided.get(parts.join(' '));
    if (!term) return [];
    const advice = `"${name}" is called ${term.identifier} (${term.vi})`;
    return [{ path, line, rule: 'second-identifier', advice }];
  });
}

/**
 * The first term whose syllables stand in a row among the words of a name.
 * @param {string[]} parts
 * @param {Refused} refused
 */
function findVietnamese(parts, { vietnamese, longest }) {
  for (let from = 0; from < parts.length; from++) {
    for (let to = from + 1; to <= Math.min(parts.length, from + longest); to++) {
      const term = vietnamese.get(parts.slice(from, to).join(' '));
      if (term) return term;
    }
  }
  return undefined;
}

if (import.meta.main) {
  reportFindings('glossary', checkGlossary(join(import.meta.dirname, '..')));
}
