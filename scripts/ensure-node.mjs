import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run-npm.mjs';
import { StepError } from './step-error.mjs';

const WANTED_MAJOR = 24;
const OLDEST_MAJOR = 20;

/**
 * The path of a Node that runs TypeScript as it is: the one running now, the one put aside
 * earlier, or `node@24` from npm put into `.runtime/` (about 190 MB, once).
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function ensureNode(root) {
  const current = majorOf(process.version);
  if (current >= WANTED_MAJOR) return process.execPath;
  if (current < OLDEST_MAJOR) {
    throw new StepError(
      `Cần Node ${OLDEST_MAJOR} trở lên, máy đang có ${process.version}.`,
      `Node ${OLDEST_MAJOR} or newer is needed; this is ${process.version}.`,
    );
  }
  const folder = join(root, '.runtime', `node${WANTED_MAJOR}`);
  const node = join(folder, 'node_modules', 'node', 'bin', 'node');
  if (runs(node)) return node;
  console.error(`Đang tải Node ${WANTED_MAJOR} vào .runtime … (fetching Node ${WANTED_MAJOR})`);
  mkdirSync(folder, { recursive: true });
  // npm 11 runs no install script that is not named here, and this package's script is the fetch.
  writeFileSync(join(folder, 'package.json'), '{"private":true,"allowScripts":{"node":true}}\n');
  const spec = `node@${WANTED_MAJOR}`;
  await runNpm(
    process.execPath,
    ['install', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error', spec],
    folder,
  );
  if (runs(node)) return node;
  throw new StepError(
    `Không tải được Node ${WANTED_MAJOR}: hãy tự cài Node ${WANTED_MAJOR} rồi chạy lại.`,
    `Node ${WANTED_MAJOR} could not be fetched: install it yourself and run again.`,
  );
}

/** @param {string} version such as `v24.21.0` */
function majorOf(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}

/** @param {string} node */
function runs(node) {
  if (!existsSync(node)) return false;
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 && majorOf(stdout.trim()) >= WANTED_MAJOR;
}
