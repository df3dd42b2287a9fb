import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { countReport } from './test-count.mjs';

/**
 * Runs one project of vitest.config.ts and counts its tests.
 * @param {string} project
 * @returns {Promise<import('./test-count.mjs').TestCount>}
 */
export async function runVitest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'hien-luong-vitest-'));
  const report = join(folder, 'report.json');
  const code = await runCommand('vitest', [
    ...['run', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  const count = countReport(readReport(report), code);
  rmSync(folder, { recursive: true, force: true });
  return count;
}

/**
 * vitest writes no report when it cannot start or finds no tests.
 * @param {string} path
 * @returns {import('./test-count.mjs').VitestReport}
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`vitest wrote no report: ${error instanceof Error ? error.message : error}`);
    return { testResults: [] };
  }
}
