import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeInput } from './fuzz-input.mjs';

/** @typedef {import('@hien-luong/contract').FuzzShape} FuzzShape */
/** @typedef {import('./fuzz-run.mjs').FuzzTally} FuzzTally */
/** @typedef {Omit<import('./fuzz-worker.mjs').FuzzOrder, 'progress'>} FuzzRange */
/**
 * An input that did what none may.
 * @typedef {object} FuzzFinding
 * @property {'error' | 'hang' | 'memory' | 'crash'} kind
 * @property {number} index
 * @property {Uint8Array} input
 * @property {string} text
 */
/** @typedef {{ tally?: FuzzTally, finding?: FuzzFinding, tried: number }} FuzzOutcome */

/** Longer than this, one input is a hang. */
const HANG_MS = 2000;
const POLL_MS = 250;
/** What Node ends with when its heap is full. */
const ABORTED = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL']);

/**
 * Tries a range of inputs in a process of its own, which is ended when it hangs and may die of too
 * much memory. Gives what was tried and, if anything, the first finding.
 * @param {FuzzRange & { shape: FuzzShape, heapMb?: number }} order
 * @returns {Promise<FuzzOutcome>}
 */
export async function watchInputs({ shape, heapMb = 512, ...range }) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const progress = join(folder, 'progress');
  writeFileSync(progress, new Uint8Array(new Float64Array([-1]).buffer));
  try {
    return await watch({ ...range, progress }, shape, heapMb);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {import('./fuzz-worker.mjs').FuzzOrder} order
 * @param {FuzzShape} shape
 * @param {number} heapMb
 * @returns {Promise<FuzzOutcome>}
 */
function watch(order, shape, heapMb) {
  const { seed, from } = order;
  const child = fork(join(import.meta.dirname, 'fuzz-worker.mjs'), {
    execArgv: [`--max-old-space-size=${heapMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (text) => {
    complaint += text;
  });
  /** @type {readonly Uint8Array[]} */
  let seeds = [];
  const found = (
    /** @type {FuzzFinding['kind']} */ kind,
    /** @type {number} */ index,
    /** @type {string} */ text,
  ) => {
    const input = makeInput({ seeds, shape, seed, index });
    return { finding: { kind, index, input, text }, tried: index + 1 - from };
  };
  return new Promise((resolve, reject) => {
    /** @type {FuzzOutcome | undefined} */
    let outcome;
    const stopWatching = watchProgress(order.progress, (index) => {
      outcome ??= found('hang', index, `no answer for ${HANG_MS} ms`);
      child.kill('SIGKILL');
    });
    child.on('message', (/** @type {any} */ message) => {
      if (message.kind === 'seeds') seeds = message.seeds;
      if (message.kind !== 'done') return;
      const { tally, failure } = message;
      const finding = failure && found(failure.kind, failure.index, failure.text);
      outcome = { tally, tried: tally.runs, ...finding };
    });
    child.on('exit', (code, signal) => {
      stopWatching();
      if (outcome !== undefined) return resolve(outcome);
      const index = readProgress(order.progress);
      // Without a first input the target itself could not be made.
      if (index < 0) return reject(new Error(complaint || `ended with ${code ?? signal}`));
      resolve(found(ABORTED.has(signal ?? '') ? 'memory' : 'crash', index, complaint));
    });
    child.send(order);
  });
}

/**
 * Looks from outside whether the process gets on; it cannot say so itself when it does not.
 * @param {string} path
 * @param {(index: number) => void} onHang
 */
function watchProgress(path, onHang) {
  let last = -1;
  let since = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const index = readProgress(path);
    if (index !== last) [last, since] = [index, now];
    else if (now - since > HANG_MS && index >= 0) onHang(index);
  }, POLL_MS);
  return () => clearInterval(timer);
}

/** @param {string} path */
function readProgress(path) {
  return readFileSync(path).readDoubleLE(0);
}
