import { join, posix } from 'node:path';
import { reportFindings } from './finding.mjs';
import { parseSource } from './source-module.mjs';
import { isCode, isTest, listFiles, listWorkspaces, readText } from './tree.mjs';

/** @typedef {import('./finding.mjs').Finding} Finding */
/** @typedef {import('./source-module.mjs').SourceModule} SourceModule */

const MAX_LINES = 400;
const MAX_TEST_LINES = 800;
const MAX_MEDIAN = 90;
const MAX_README_LINES = 120;
/** A median says something from this many files on. */
const MEDIAN_FROM = 5;

/** The closed vocabulary of a module: each may be a file, or a folder once it outgrows one. */
const MODULE_FILES = ['contract', 'rules', 'policy', 'data', 'api', 'server', 'seed'];
const MODULE_FOLDERS = ['adapters', 'commands', 'migrations', 'routes', 'web'];
/**
 * What one module alone holds besides; this list only shrinks.
 * @type {Record<string, string[]>}
 */
const OWN_FOLDERS = { documents: ['exchange', 'typeset'] };
const WEB_FOLDERS = ['screens', 'parts'];

const FORBIDDEN = /(^|-)(utils?|helpers?|misc|manager)$|^common$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^([A-Z][a-z0-9]*)+$/;
const COMMAND = /^[a-z]+(-[a-z0-9]+)+(\.test)?\.ts$/;
const MIGRATION = /^\d{4}_[a-z0-9_]+\.sql$/;
const SUFFIXES = /(\.(int\.test|test|bench|e2e|config|gen|d))?\.(ts|tsx|mjs)$/;

/**
 * Holds the shape of the house: the vocabulary of modules, the names and lengths of files.
 * @param {string} root
 * @returns {Finding[]}
 */
export function checkStructure(root) {
  const files = listFiles(root);
  const workspaces = listWorkspaces(root);
  const entries = new Set(workspaces.flatMap(listEntries));
  const present = new Set(files);
  return [
    ...files.flatMap((path) => [...checkVocabulary(path), ...checkName(path)]),
    ...checkMigrationNumbers(files),
    ...files.filter(isCode).flatMap((path) => checkCode(root, path, entries)),
    ...files.filter((path) => isUnitTest(path)).flatMap((path) => checkSubject(path, present)),
    ...files.filter((path) => isReadme(path)).flatMap((path) => checkReadme(root, path)),
    ...workspaces.flatMap(({ folder }) => checkMedian(root, folder, files)),
    ...workspaces.flatMap(({ folder }) => checkReadmePresent(folder, present)),
  ];
}

/**
 * Files that other workspaces may import; only these may be barrels.
 * @param {import('./tree.mjs').Workspace} workspace
 */
function listEntries({ folder, exports }) {
  return Object.values(exports).map((target) => posix.join(folder, target));
}

/** @param {string} path */
function isReadme(path) {
  return /(^|\/)README(\.vi)?\.md$/.test(path);
}

/** @param {string} path */
function isUnitTest(path) {
  return /(?<!\.int)\.test\.tsx?$/.test(path) && !/(^|\/)(tests|e2e)\//.test(path);
}

/**
 * @param {string} path
 * @returns {Finding[]}
 */
function checkVocabulary(path) {
  const [, module = '', name = '', rest = ''] =
    path.match(/^modules\/([^/]+)\/src\/([^/]+)\/?(.*)$/) ?? [];
  if (!module || isInVocabulary(module, name, rest)) return [];
  const advice =
    name === 'web' || name === 'commands' || name === 'migrations'
      ? 'commands/<verb>-<noun>.ts, migrations/NNNN_name.sql, web/routes.tsx, web/screens/, web/parts/'
      : `a module's src holds ${[...MODULE_FILES, ...MODULE_FOLDERS].join(', ')}, ${module}-error.ts`;
  return [{ path, line: 1, rule: 'module-vocabulary', advice }];
}

/**
 * @param {string} module
 * @param {string} name first name below src
 * @param {string} rest what follows it; empty for a file
 */
function isInVocabulary(module, name, rest) {
  if (!rest) {
    const [, stem = ''] = name.match(/^(.+?)(?:\.test)?\.ts$/) ?? [];
    return MODULE_FILES.includes(stem) || stem === `${module}-error`;
  }
  if (name === 'commands') return COMMAND.test(rest);
  if (name === 'migrations') return MIGRATION.test(rest);
  if (name === 'web') {
    return /^routes(\.test)?\.tsx$/.test(rest) || WEB_FOLDERS.includes(rest.split('/')[0] ?? '');
  }
  const folders = [...MODULE_FILES, ...MODULE_FOLDERS, ...(OWN_FOLDERS[module] ?? [])];
  return folders.includes(name);
}

/**
 * Two migrations of one number would run in the order of their words.
 * @param {readonly string[]} files
 * @returns {Finding[]}
 */
function checkMigrationNumbers(files) {
  const numbered = files.filter((path) => /\/migrations\/\d{4}_[^/]+\.sql$/.test(path)).sort();
  const seen = new Set();
  return numbered.flatMap((path) => {
    const number = path.replace(/_[^/]*$/, '');
    if (!seen.has(number)) {
      seen.add(number);
      return [];
    }
    return [{ path, line: 1, rule: 'migration-number', advice: 'takes the next free number' }];
  });
}

/**
 * @param {string} path
 * @returns {Finding[]}
 */
function checkName(path) {
  if (!isCode(path)) return [];
  const stem = posix.basename(path).replace(SUFFIXES, '');
  const segments = [...posix.dirname(path).split('/'), stem];
  const banned = segments.find((segment) => FORBIDDEN.test(segment));
  if (banned) {
    const advice = `"${banned}" says nothing: name it after the one thing it is about`;
    return [{ path, line: 1, rule: 'forbidden-name', advice }];
  }
  // A test may carry the side it tests in dots: verify.openssl.test.ts.
  const parts = isTest(path) ? stem.split('.') : [stem];
  const isFine = parts.every(
    (part) => KEBAB.test(part) || (path.endsWith('x') && PASCAL.test(part)),
  );
  if (isFine) return [];
  const advice = 'kebab-case after the main export; PascalCase only for components in .tsx';
  return [{ path, line: 1, rule: 'file-name', advice }];
}

/**
 * @param {string} root
 * @param {string} path
 * @param {Set<string>} entries
 * @returns {Finding[]}
 */
function checkCode(root, path, entries) {
  const text = readText(root, path);
  const module = parseSource(path, text);
  return [
    ...checkLength(path, countLines(text)),
    ...checkDefaultExport(path, module),
    ...(entries.has(path) ? [] : checkBarrel(path, module)),
  ];
}

/** @param {string} text */
function countLines(text) {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/**
 * @param {string} path
 * @param {number} lines
 * @returns {Finding[]}
 */
function checkLength(path, lines) {
  const most = isTest(path) ? MAX_TEST_LINES : MAX_LINES;
  if (lines <= most) return [];
  const advice = `${lines} lines, ${most} at most: split it by idea`;
  return [{ path, line: most + 1, rule: 'file-length', advice }];
}

/**
 * @param {string} path
 * @param {SourceModule} module
 * @returns {Finding[]}
 */
function checkDefaultExport(path, { exports }) {
  if (/\.config\.ts$/.test(path)) return [];
  return exports
    .filter(({ name }) => name === 'default')
    .map(({ line }) => ({ path, line, rule: 'default-export', advice: 'export it by its name' }));
}

/**
 * @param {string} path
 * @param {SourceModule} module
 * @returns {Finding[]}
 */
function checkBarrel(path, { program, exports }) {
  const isBarrel = exports.length > 0 && exports.every(({ from }) => from !== undefined);
  if (!isBarrel || program.body.some(({ type }) => !type.startsWith('Export'))) return [];
  const advice = 'only the entry of a package may pass on exports: import from the file itself';
  return [{ path, line: 1, rule: 'barrel', advice }];
}

/**
 * @param {string} path
 * @param {Set<string>} present
 * @returns {Finding[]}
 */
function checkSubject(path, present) {
  const parts = path.replace(/\.test\.tsx?$/, '').split('.');
  for (let length = parts.length; length > 0; length--) {
    const stem = parts.slice(0, length).join('.');
    if (['ts', 'tsx', 'mjs'].some((extension) => present.has(`${stem}.${extension}`))) return [];
  }
  const advice = 'no file of this name stands beside it: rename the test, or move it to tests/';
  return [{ path, line: 1, rule: 'test-subject', advice }];
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {Finding[]}
 */
function checkReadme(root, path) {
  const lines = countLines(readText(root, path));
  if (lines <= MAX_README_LINES) return [];
  const advice = `${lines} lines, ${MAX_README_LINES} at most: the rest belongs in docs/`;
  return [{ path, line: MAX_README_LINES + 1, rule: 'readme-length', advice }];
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {string[]} files
 * @returns {Finding[]}
 */
function checkMedian(root, folder, files) {
  const lengths = files
    .filter((path) => path.startsWith(`${folder}/`) && isCode(path) && !isTest(path))
    .map((path) => countLines(readText(root, path)))
    .sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  if (lengths.length < MEDIAN_FROM || median <= MAX_MEDIAN) return [];
  const advice = `half of its files are longer than ${median} lines, ${MAX_MEDIAN} at most`;
  return [{ path: folder, line: 1, rule: 'median-length', advice }];
}

/**
 * @param {string} folder
 * @param {Set<string>} present
 * @returns {Finding[]}
 */
function checkReadmePresent(folder, present) {
  const path = `${folder}/README.md`;
  if (!folder.startsWith('modules/') || present.has(path)) return [];
  const advice = 'a module says its purpose, states, invariants and law there';
  return [{ path, line: 1, rule: 'readme-missing', advice }];
}

if (import.meta.main) {
  reportFindings('structure', checkStructure(join(import.meta.dirname, '..')));
}
