import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { StepError } from './step-error.mjs';

/** What npm says when it fails, and what a person can do about it. First match wins. */
const FAILURES = [
  {
    pattern: /ENOSPC|no space left/i,
    vietnamese: 'Đĩa đã đầy: cần khoảng 1,5 GB trống rồi chạy lại.',
    english: 'The disk is full: free about 1.5 GB and run again.',
  },
  {
    pattern: /EACCES|EPERM|EROFS/,
    vietnamese: 'Không ghi được vào thư mục dự án: kiểm tra chủ sở hữu và quyền ghi.',
    english: 'The project folder is not writable: check its owner and permissions.',
  },
  {
    pattern: /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/i,
    vietnamese: 'Không nối được tới kho npm: kiểm tra mạng hoặc proxy rồi chạy lại.',
    english: 'The npm registry cannot be reached: check the network or proxy and run again.',
  },
  {
    pattern: /EUSAGE|in sync/,
    vietnamese: 'package.json và package-lock.json lệch nhau: chạy `npm install` rồi thử lại.',
    english: 'package.json and package-lock.json differ: run `npm install` and try again.',
  },
];

/**
 * Runs the npm at hand (10 or 11) in `cwd`, under `node` where that can be told.
 * @param {string} node the executable that shall run npm and the packages' scripts
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<void>} rejects with a StepError that says what to do
 */
export async function runNpm(node, args, cwd) {
  // The path of npm's own program is known under `npm run`; else the one on PATH has to do.
  const npmProgram = process.env.npm_execpath;
  const isNpm = npmProgram?.endsWith('npm-cli.js') ?? false;
  const [command, head] = isNpm && npmProgram ? [node, [npmProgram]] : ['npm', []];
  const { code, errors } = await collect(command, [...head, ...args], cwd, dirname(node));
  if (code === 0) return;
  throw toStepError(args, errors);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {string} pathHead
 * @returns {Promise<{ code: number | null, errors: string }>}
 */
function collect(command, args, cwd, pathHead) {
  const env = { ...process.env, PATH: [pathHead, process.env.PATH].join(delimiter) };
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text) => {
    errors += text;
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, errors: error.message }));
    child.once('close', (code) => resolve({ code, errors }));
  });
}

/**
 * @param {string[]} args
 * @param {string} errors
 */
export function toStepError(args, errors) {
  const known = FAILURES.find(({ pattern }) => pattern.test(errors));
  if (known) return new StepError(known.vietnamese, known.english);
  const last = errors.trim().split('\n').slice(-12).join('\n');
  const command = `npm ${args.join(' ')}`;
  return new StepError(`Lệnh \`${command}\` không chạy được.`, `\`${command}\` failed:\n${last}`);
}
