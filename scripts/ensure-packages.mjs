import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run-npm.mjs';

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 */

/**
 * Makes `node_modules` what package-lock.json says, and costs nothing when it is already.
 * @param {string} root
 * @param {string} node
 */
export async function ensurePackages(root, node) {
  if (isInstalled(root)) return;
  console.error('Đang cài các gói … (installing packages)');
  await runNpm(node, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], root);
}

/**
 * npm writes `node_modules/.package-lock.json` last, so it is missing after a broken install and
 * tells exactly what lies there; comparing content survives git checkouts, which times do not.
 * @param {string} root
 */
function isInstalled(root) {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  return lockIsMet(readPackages(join(root, 'package-lock.json')), readPackages(written));
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
