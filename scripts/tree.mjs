import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'test-results']);
const CODE = /\.(ts|tsx|mjs)$/;
const TEST = /\.(test|e2e)\.tsx?$/;

/**
 * A workspace of the repository.
 * @typedef {object} Workspace
 * @property {string} name as in its package.json
 * @property {string} folder below the root, with `/`
 * @property {Record<string, string>} exports subpath to file, both starting with `.`
 * @property {Set<string>} dependencies names it may import
 * @property {Set<string>} devDependencies names its tests may import as well
 */

/**
 * Every file of ours below `root`, as paths with `/`, sorted; no dot folders, nothing generated
 * or installed.
 * @param {string} root
 * @returns {string[]}
 */
export function listFiles(root) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} folder */
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (entry.isFile()) found.push(path);
      if (!entry.isDirectory() || SKIPPED.has(entry.name) || entry.name.startsWith('.')) continue;
      walk(path);
    }
  };
  walk('');
  return found.sort();
}

/** @param {string} path */
export function isCode(path) {
  return CODE.test(path) && !path.endsWith('.d.ts');
}

/** @param {string} path a test, or support that only tests use */
export function isTest(path) {
  return TEST.test(path) || /(^|\/)(tests|testing|e2e)\//.test(path);
}

/**
 * @param {string} root
 * @param {string} path
 */
export function readText(root, path) {
  return readFileSync(join(root, path), 'utf8');
}

/**
 * The workspaces that the root package.json names.
 * @param {string} root
 * @returns {Workspace[]}
 */
export function listWorkspaces(root) {
  const patterns = JSON.parse(readText(root, 'package.json')).workspaces ?? [];
  return globSync(patterns, { cwd: root })
    .map((folder) => folder.split('\\').join('/'))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .sort()
    .map((folder) => readWorkspace(root, folder));
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {Workspace}
 */
function readWorkspace(root, folder) {
  const manifest = JSON.parse(readText(root, `${folder}/package.json`));
  return {
    name: manifest.name,
    folder,
    exports: manifest.exports ?? {},
    dependencies: new Set(Object.keys(manifest.dependencies ?? {})),
    devDependencies: new Set(Object.keys(manifest.devDependencies ?? {})),
  };
}
