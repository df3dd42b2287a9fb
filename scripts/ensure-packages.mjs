import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run-npm.mjs';

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {boolean} [link]
 * @property {string} [resolved]
 * @property {Record<string, string>} [dependencies]
 */

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Makes `node_modules` what package-lock.json says, and costs nothing when it is already. For a
 * program of one `workspace` its own packages are enough: in a fresh clone only those are fetched,
 * and the rest when something wants them.
 * @param {string} root
 * @param {string} node
 * @param {string} [workspace]
 */
export async function ensurePackages(root, node, workspace) {
  if (isInstalled(root, workspace)) return;
  console.error('Đang cài các gói … (installing packages)');
  const isFresh = !existsSync(join(root, 'node_modules'));
  const part = workspace && isFresh ? ['--workspace', workspace, '--omit=dev'] : [];
  await runNpm(node, ['ci', ...part, ...QUIET], root);
}

/**
 * npm writes `node_modules/.package-lock.json` last, so it is missing after a broken install and
 * tells exactly what lies there; comparing content survives git checkouts, which times do not.
 * @param {string} root
 * @param {string} [workspace]
 */
function isInstalled(root, workspace) {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  return lockIsMet(workspace ? packagesOf(wanted, workspace) : wanted, readPackages(written));
}

/**
 * What a workspace runs with: its packages, theirs, and so on.
 * @param {Record<string, LockEntry>} all packages of package-lock.json
 * @param {string} workspace path of it
 * @returns {Record<string, LockEntry>}
 */
export function packagesOf(all, workspace) {
  /** @type {Record<string, LockEntry>} */
  const found = {};
  const open = [workspace];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const entry = all[path];
    if (entry === undefined || path in found) continue;
    found[path] = entry;
    // A workspace is linked from node_modules to where it stands.
    if (entry.link && entry.resolved) open.push(entry.resolved);
    for (const name of Object.keys(entry.dependencies ?? {})) {
      const near = `${path}/node_modules/${name}`;
      open.push(near in all ? near : `node_modules/${name}`);
    }
  }
  return found;
}

/**
 * @param {Record<string, LockEntry>} wanted packages of package-lock.json
 * @param {Record<string, LockEntry>} present packages of the installed tree
 */
export function lockIsMet(wanted, present) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const found = present[path];
    // Binaries of other platforms are in the lock file and never installed.
    if (!found) return Boolean(entry.optional || entry.devOptional);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, LockEntry>}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}
