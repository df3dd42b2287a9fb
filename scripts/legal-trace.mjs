import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportFindings } from './finding.mjs';
import { findLegalTags } from './legal-tags.mjs';
import { resolveImport } from './resolve-import.mjs';
import { parseSource } from './source-module.mjs';
import { isCode, isTest, listFiles, listWorkspaces, readText } from './tree.mjs';

/** @typedef {import('./finding.mjs').Finding} Finding */
/** @typedef {import('./source-module.mjs').SourceModule} SourceModule */
/** @typedef {import('./tree.mjs').Workspace} Workspace */
/** @typedef {Map<string, { module: SourceModule, text: string }>} Modules */
/** @typedef {import('./legal-tags.mjs').LegalTag & { path: string, tests: string[] }} Rule */

const TARGET = 'docs/legal-trace.md';
/** Support that only tests use is no test itself. */
const TEST_FILE = /\.(test|e2e)\.tsx?$/;
/** Enough to see that a rule is held, and by what. */
const MOST_TESTS = 3;
const HEAD = `# Legal trace

Every rule of law or of a standard that the code implements, the function that does it, and the
tests that hold it. Made from the \`@law\` and \`@spec\` tags by \`npm run legal-trace\`; not edited
by hand.
`;

/**
 * Reads every rule of the tree and the page that lists them.
 * @param {string} root
 * @returns {{ findings: Finding[], page: string }}
 */
export function traceRules(root) {
  const modules = readModules(root);
  const tests = findTests(modules, listWorkspaces(root));
  const rules = [...modules].flatMap(([path, { module, text }]) =>
    isTest(path) ? [] : findRules(path, module, text, tests.get(path)),
  );
  return { findings: rules.flatMap(checkTested), page: writePage(rules) };
}

/**
 * The findings of `traceRules`, and one more when the page in docs/ is not what it would write.
 * @param {string} root
 * @returns {Finding[]}
 */
export function checkLegalTrace(root) {
  const { findings, page } = traceRules(root);
  if (existsSync(join(root, TARGET)) && readText(root, TARGET) === page) return findings;
  const advice = 'is out of date: run `npm run legal-trace`';
  return [...findings, { path: TARGET, line: 1, rule: 'legal-trace', advice }];
}

/**
 * @param {string} root
 * @returns {Modules}
 */
function readModules(root) {
  const paths = listFiles(root).filter((path) => isCode(path) && !path.startsWith('scripts/'));
  return new Map(
    paths.map((path) => {
      const text = readText(root, path);
      return [path, { module: parseSource(path, text), text }];
    }),
  );
}

/**
 * @param {string} path
 * @param {SourceModule} module
 * @param {string} text
 * @param {Set<string> | undefined} tests
 * @returns {Rule[]}
 */
function findRules(path, module, text, tests) {
  const sorted = [...(tests ?? [])].sort();
  return findLegalTags(module, text).map((tag) => ({ ...tag, path, tests: sorted }));
}

/**
 * The tests of each file: those that import it, or take one of its exports from the entry of
 * its package.
 * @param {Modules} modules
 * @param {Workspace[]} workspaces
 * @returns {Map<string, Set<string>>}
 */
function findTests(modules, workspaces) {
  /** @type {Map<string, Set<string>>} */
  const tests = new Map();
  for (const [path, { module }] of modules) {
    if (!TEST_FILE.test(path)) continue;
    for (const { specifier, names } of module.imports) {
      const file = resolveImport(path, specifier, workspaces)?.file;
      const origins = names.flatMap((name) => listOrigins(file, name, modules, workspaces));
      for (const origin of new Set(origins)) {
        tests.set(origin, (tests.get(origin) ?? new Set()).add(path));
      }
    }
  }
  return tests;
}

/**
 * The files that a name comes through when it is imported from `file`, down to where it is made.
 * @param {string | undefined} file
 * @param {string} name
 * @param {Modules} modules
 * @param {Workspace[]} workspaces
 * @returns {string[]}
 */
function listOrigins(file, name, modules, workspaces) {
  const target = file === undefined ? undefined : modules.get(file);
  if (!file || !target) return [];
  const passedOn = target.module.exports.flatMap(({ name: exported, from, original }) => {
    if (!from || (exported !== name && exported !== '*')) return [];
    const next = resolveImport(file, from, workspaces)?.file;
    if (exported === '*' && !declares(next, name, modules)) return [];
    return listOrigins(next, original === '*' ? name : original, modules, workspaces);
  });
  return [file, ...passedOn];
}

/**
 * @param {string | undefined} file
 * @param {string} name
 * @param {Modules} modules
 */
function declares(file, name, modules) {
  const exports = file === undefined ? undefined : modules.get(file)?.module.exports;
  return exports?.some((one) => one.name === name || one.name === '*') ?? false;
}

/**
 * @param {Rule} rule
 * @returns {Finding[]}
 */
function checkTested({ path, line, act, clause, tests }) {
  if (tests.length > 0) return [];
  const reference = [act, clause].filter(Boolean).join(' ');
  const advice = `${reference} has no test that imports this file: write one`;
  return [{ path, line, rule: 'untested-law', advice }];
}

/** @param {Rule[]} rules */
function writePage(rules) {
  const laws = rules.filter(({ kind }) => kind === 'law');
  const specs = rules.filter(({ kind }) => kind === 'spec');
  return [HEAD, ...writePart('Law', laws), ...writePart('Standards', specs)].join('\n');
}

/**
 * @param {string} title
 * @param {Rule[]} rules
 */
function writePart(title, rules) {
  if (rules.length === 0) return [];
  const byAct = Object.groupBy(rules, ({ act }) => act);
  const acts = Object.keys(byAct).sort((a, b) => a.localeCompare(b, 'vi', { numeric: true }));
  const tables = acts.flatMap((act) => writeAct(act, byAct[act] ?? []));
  return [`## ${title}\n`, ...tables];
}

/**
 * @param {string} act
 * @param {Rule[]} rules
 */
function writeAct(act, rules) {
  const rows = rules
    .map(({ clause, symbol, path, tests }) => {
      const where = symbol ? `\`${symbol}\` in \`${path}\`` : `\`${path}\``;
      return `| ${clause || 'all of it'} | ${where} | ${writeTests(path, tests)} |`;
    })
    .sort((a, b) => a.localeCompare(b, 'vi', { numeric: true }));
  const table = ['| Clause | Rule | Tests |', '|---|---|---|', ...new Set(rows)];
  return [`### ${act}\n`, `${table.join('\n')}\n`];
}

/**
 * The test beside the file where there is one, else the first few that import it.
 * @param {string} path
 * @param {string[]} tests
 */
function writeTests(path, tests) {
  const stem = path.replace(/\.tsx?$/, '.');
  const beside = tests.filter((test) => test.startsWith(stem));
  const shown = (beside.length > 0 ? beside : tests).slice(0, MOST_TESTS);
  return shown.map((test) => `\`${test}\``).join('<br>');
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  if (process.argv.includes('--write')) writeFileSync(join(root, TARGET), traceRules(root).page);
  reportFindings('legal trace', checkLegalTrace(root));
}
