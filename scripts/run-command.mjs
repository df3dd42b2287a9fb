import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
const PATH = [
  dirname(process.execPath),
  join(ROOT, 'node_modules', '.bin'),
  process.env.PATH ?? '',
].join(delimiter);

/**
 * Runs a program of the house, at the root unless in another `folder`, its output shown as it comes.
 * @param {string} program
 * @param {string[]} args
 * @param {{ folder?: string, env?: Record<string, string | undefined>, minutes?: number }} [options] after so many
 *   minutes it is ended, so that one that hangs cannot hold the rest
 * @returns {Promise<number>} its exit code; 127 when it could not be started
 */
export function runCommand(program, args, { folder = '.', env = {}, minutes = 15 } = {}) {
  const child = spawn(program, args, {
    cwd: join(ROOT, folder),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH, ...env },
    timeout: minutes * 60_000,
  });
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    child.kill(signal);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return new Promise((resolve) => {
    /** @param {number} code */
    const end = (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      end(127);
    });
    child.once('exit', (code, signal) => {
      if (signal) console.error(`${program} ${args.join(' ')}: ended by ${signal}`);
      end(code ?? 1);
    });
  });
}
