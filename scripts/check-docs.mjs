import { existsSync, globSync } from 'node:fs';
import { join, posix } from 'node:path';
import { reportFindings } from './finding.mjs';
import { renderImportRows } from './import-table.mjs';
import { listFiles, readText } from './tree.mjs';

/** @typedef {import('./finding.mjs').Finding} Finding */

const ROOMS =
  /^(apps|kernel|platform|modules|ui|e2e|bench|fixtures|docs|scripts|\.ci|\.github)(\/|$)/;
const ROOT_FILE = /^[\w.-]+\.(json|ts|mjs|md|csv)$/;
/** Below a workspace, its own README may leave the workspace's path out. */
const OWN_ROOMS = /^(src|tests|templates)\//;
const TABLE_PAGE = 'docs/architecture.md';
const TABLE_DATA = 'scripts/boundaries.json';

/**
 * Holds every path that a document names to what is there, in backticks and in links, and the
 * import table that people read to the one that is enforced.
 * @param {string} root
 * @returns {Finding[]}
 */
export function checkDocs(root) {
  const pages = listFiles(root).filter((path) => path.endsWith('.md'));
  return [...pages.flatMap((path) => checkPage(root, path)), ...checkImportTable(root)];
}

/**
 * @param {string} root
 * @returns {Finding[]}
 */
function checkImportTable(root) {
  const wanted = renderImportRows(JSON.parse(readText(root, TABLE_DATA)));
  const shown = readText(root, TABLE_PAGE)
    .split('\n')
    .flatMap((text, index) =>
      /^\| (?!(?:from|module) )[a-z-]+ \|/.test(text) ? [{ text, index }] : [],
    );
  const missing = wanted.filter((row) => !shown.some(({ text }) => text === row));
  const stale = shown.filter(({ text }) => !wanted.includes(text));
  const common = { path: TABLE_PAGE, rule: 'docs-import-table' };
  return [
    ...missing.map((row) => ({ ...common, line: 1, advice: `${TABLE_DATA} says: ${row}` })),
    ...stale.map(({ index }) => {
      return { ...common, line: index + 1, advice: `${TABLE_DATA} says otherwise: take it out` };
    }),
  ];
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {Finding[]}
 */
function checkPage(root, path) {
  let isFenced = false;
  return readText(root, path)
    .split('\n')
    .flatMap((text, index) => {
      if (text.startsWith('```')) isFenced = !isFenced;
      if (isFenced) return [];
      return [...listNamed(path, text), ...listLinked(path, text)]
        .filter(({ target }) => !isThere(root, target))
        .map(({ said }) => {
          const advice = `"${said}" is not there: correct the path or the sentence`;
          return { path, line: index + 1, rule: 'docs-path', advice };
        });
    });
}

/**
 * Paths of the repository in backticks; placeholders such as `modules/<name>` are none.
 * @param {string} page
 * @param {string} text
 */
function listNamed(page, text) {
  return [...text.matchAll(/`([^`\s]+)`/g)].flatMap(([, said = '']) => {
    const path = said.replace(/[#:].*$/, '').replace(/\/$/, '');
    if (/[<>{}…$]/.test(path)) return [];
    if (OWN_ROOMS.test(path)) return [{ said, target: posix.join(posix.dirname(page), path) }];
    const isPath = ROOMS.test(path) && path.includes('/');
    return isPath || isRootFile(page, path) ? [{ said, target: path }] : [];
  });
}

/**
 * A bare file name means the root's only in the pages that speak of the root.
 * @param {string} page
 * @param {string} name
 */
function isRootFile(page, name) {
  return (
    !page.includes('/') &&
    ROOT_FILE.test(name) &&
    /^(package|tsconfig|biome|knip|vitest)/.test(name)
  );
}

/**
 * Relative targets of links and images.
 * @param {string} page
 * @param {string} text
 */
function listLinked(page, text) {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, said = '']) => {
    const [path = ''] = said.split('#');
    if (path === '' || /^[a-z]+:/.test(path)) return [];
    return [{ said, target: posix.join(posix.dirname(page), decodeURIComponent(path)) }];
  });
}

/**
 * @param {string} root
 * @param {string} target a path, or a glob that must match something
 */
function isThere(root, target) {
  if (!/[*]/.test(target)) return existsSync(join(root, target));
  return globSync(target, { cwd: root }).length > 0;
}

if (import.meta.main) {
  reportFindings('docs', checkDocs(join(import.meta.dirname, '..')));
}
