import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, runCommand } from './run-command.mjs';
import { isTest, listFiles } from './tree.mjs';

/** Everything of ours that can end in the browser, and the versions of what is not ours. */
const SOURCES =
  /^(package-lock\.json$|apps\/desk\/|ui\/|kernel\/(contract|vn)\/|platform\/src\/contract|modules\/[^/]+\/src\/(web\/|contract|rules|policy))/;

/**
 * One hash over the sources of the desk; times do not count, so a checkout of the same content
 * builds nothing.
 * @param {string} root
 */
export function hashDeskSources(root) {
  const hash = createHash('sha256');
  for (const path of listFiles(root).filter((one) => SOURCES.test(one) && !isTest(one))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Builds apps/desk with Vite unless its dist/ is of these very sources.
 * @returns {Promise<number>} exit code
 */
async function buildDesk() {
  const stamp = join(ROOT, 'node_modules', '.cache', 'hien-luong', 'desk.sha256');
  const wanted = hashDeskSources(ROOT);
  const isBuilt = existsSync(join(ROOT, 'apps/desk/dist/index.html'));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0;
  console.error('Đang dựng giao diện … (building the desk)');
  const code = await runCommand('vite', ['build', '--logLevel', 'warn'], { folder: 'apps/desk' });
  if (code !== 0) return code;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return 0;
}

if (import.meta.main) process.exitCode = await buildDesk();
