import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @typedef {import('@hien-luong/contract').FuzzTarget} FuzzTarget */

/**
 * The targets of every kernel package, with the file that each comes from.
 * @param {string} root
 * @returns {Promise<{ file: string, target: FuzzTarget }[]>}
 */
export async function listFuzzTargets(root) {
  const files = globSync('kernel/*/fuzz/targets.ts', { cwd: root }).sort();
  const found = [];
  for (const file of files) {
    const path = join(root, file);
    /** @type {{ fuzzTargets: readonly FuzzTarget[] }} */
    const { fuzzTargets } = await import(pathToFileURL(path).href);
    found.push(...fuzzTargets.map((target) => ({ file: path, target })));
  }
  return found;
}
