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

/** More work than this, and one input is a hang. */
const HANG_MS = 2000;
/** So long without an answer is one even where nothing was done: something waits for ever. */
const WAIT_MS = 30_000;
const POLL_MS = 250;
/** What Node ends with when its heap is full. */
const ABORTED = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL']);

/**
 * Tries a range of inputs in a process of its own, which is ended when it hangs and may die of too
 * much memory. Gives what was tried and, if anything, the first finding.
 * @param {FuzzRange & { shape: FuzzShape, heapMb?: number, hangMs?: number }} order
 * @returns {Promise<FuzzOutcome>}
 */
export async function watchInputs({ shape, heapMb = 512, hangMs = HANG_MS, ...range }) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const progress = join(folder, 'progress');
  writeFileSync(progress, new Uint8Array(new Float64Array([-1]).buffer));
  try {
    return await watch({ ...range, progress }, { shape, heapMb, hangMs });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {import('./fuzz-worker.mjs').FuzzOrder} order
 * @param {{ shape: FuzzShape, heapMb: number, hangMs: number }} bounds
 * @returns {Promise<FuzzOutcome>}
 */
function watch(order, { shape, heapMb, hangMs }) {
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
    const stopWatching = watchProgress(
      { path: order.progress, pid: child.pid, hangMs },
      (index) => {
        outcome ??= found('hang', index, `no answer within ${hangMs} ms of work`);
        child.kill('SIGKILL');
      },
    );
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
 * Looks from outside whether the process gets on; it cannot say so itself when it does not. On a
 * busy machine a process that runs last may not get a turn for seconds, so what counts is the time
 * that it had, where the system tells it.
 * @param {{ path: string, pid: number | undefined, hangMs: number }} worker
 * @param {(index: number) => void} onHang
 */
function watchProgress({ path, pid, hangMs }, onHang) {
  let last = -1;
  let since = performance.now();
  let workedBefore = workOf(pid);
  const timer = setInterval(() => {
    const now = performance.now();
    const index = readProgress(path);
    if (index !== last) {
      [last, since, workedBefore] = [index, now, workOf(pid)];
      return;
    }
    const waited = now - since;
    const worked = workOf(pid);
    const spent =
      worked === undefined || workedBefore === undefined ? waited : worked - workedBefore;
    if (index >= 0 && (spent > hangMs || waited > WAIT_MS)) onHang(index);
  }, POLL_MS);
  return () => clearInterval(timer);
}

/**
 * Milliseconds of processor that a process has had; undefined where no `/proc` says so.
 * @param {number | undefined} pid
 */
function workOf(pid) {
  try {
    // Behind the name, which may hold anything: the 12th and 13th field, in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function readProgress(path) {
  return readFileSync(path).readDoubleLE(0);
}
