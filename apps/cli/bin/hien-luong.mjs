#!/usr/bin/env node
// Runs on the Node that is there, 20 or newer; scripts/run.mjs finds the one that runs TypeScript.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUN = fileURLToPath(new URL('../../../scripts/run.mjs', import.meta.url));
const child = spawn(process.execPath, [RUN, 'hien-luong', ...process.argv.slice(2)], {
  stdio: 'inherit',
  // Paths are meant from here, wherever the program itself lies.
  env: { ...process.env, HL_WORKING_DIRECTORY: process.cwd() },
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => child.kill(signal));
}
child.once('error', (error) => {
  console.error(error.message);
  process.exitCode = 3;
});
child.once('exit', (code) => {
  process.exitCode = code ?? 3;
});
