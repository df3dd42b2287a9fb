// Runs on the Node that is there, 20 or newer: no TypeScript, no packages, only built-in modules.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureNode } from './ensure-node.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { StepError } from './step-error.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const BIN = join(ROOT, 'node_modules', '.bin');

/**
 * What `npm run <name>` starts, once the right Node and the packages are there. Each step is a
 * program and its arguments; a file ending in .mjs or .ts runs under Node itself.
 * @type {Record<string, string[][]>}
 */
const COMMANDS = {
  up: [['scripts/build-desk.mjs'], ['apps/server/src/up.ts']],
  test: [['scripts/test.mjs']],
  check: [['scripts/test.mjs', '--only', 'check']],
  format: [['biome', 'check', '--write', '.']],
  'legal-trace': [['scripts/legal-trace.mjs', '--write']],
  migrate: [['apps/server/src/migrate.ts']],
  'first-administrator': [['apps/server/src/first-administrator.ts']],
  'reset-access': [['apps/server/src/reset-access.ts']],
  'verify-audit': [['apps/server/src/verify-audit.ts']],
  bench: [['bench/src/main.ts']],
  fuzz: [['scripts/fuzz.mjs']],
  faults: [['scripts/faults.mjs']],
  'build-pkcs11': [['scripts/build-pkcs11.mjs']],
  screenshots: [['scripts/screenshots.mjs']],
  'pack-cli': [['scripts/pack-cli.mjs']],
  'hien-luong': [['apps/cli/src/main.ts']],
  verify: [['apps/cli/src/main.ts', 'verify']],
  inspect: [['apps/cli/src/main.ts', 'inspect']],
  timestamp: [['apps/cli/src/main.ts', 'timestamp']],
  sign: [['apps/cli/src/main.ts', 'sign']],
};

/** Commands of one workspace, which wait for its packages only. */
const WORKSPACES = new Map(
  ['hien-luong', 'verify', 'inspect', 'timestamp', 'sign'].map((name) => [name, 'apps/cli']),
);

/** @param {string[]} argv */
async function run([name = '', ...rest]) {
  const steps = COMMANDS[name];
  if (!steps) {
    throw new StepError(
      `Không có lệnh "${name}". Các lệnh: ${Object.keys(COMMANDS).join(', ')}`,
      `No command "${name}". Commands: ${Object.keys(COMMANDS).join(', ')}`,
    );
  }
  const node = await ensureNode(ROOT);
  await ensurePackages(ROOT, node, WORKSPACES.get(name));
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const code = await start(node, isLast ? [...step, ...rest] : step);
    if (code !== 0) return code;
  }
  return 0;
}

/**
 * Runs one step to its end and gives its exit code. Ctrl-C in a terminal reaches the step by
 * itself; a signal sent to this process alone is passed on. Either way this process outlives it.
 * @param {string} node
 * @param {string[]} step
 * @returns {Promise<number>}
 */
function start(node, [program = '', ...args]) {
  const isScript = /\.(mjs|ts)$/.test(program);
  if (isScript && !existsSync(join(ROOT, program))) {
    throw new StepError(`Chưa có ${program}.`, `${program} is not there.`);
  }
  const command = isScript ? node : join(BIN, program);
  const path = [dirname(node), BIN, process.env.PATH].join(delimiter);
  const child = spawn(command, isScript ? [program, ...args] : args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    if (signal === 'SIGTERM' || !process.stdin.isTTY) child.kill(signal);
  };
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(`\n✗ ${error.message}\n  ${error.english}`);
  process.exitCode = 1;
}
