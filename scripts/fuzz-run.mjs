import { setImmediate } from 'node:timers/promises';
import { makeInput } from './fuzz-input.mjs';

/** @typedef {import('@hien-luong/contract').FuzzTarget} FuzzTarget */
/**
 * @typedef {object} FuzzTally
 * @property {number} runs
 * @property {number} accepted read without an error
 * @property {number} slowestMs
 * @property {number} slowestIndex
 */
/** @typedef {{ kind: 'error' | 'memory', index: number, text: string }} FuzzFailure */

/** Far above what any input needs, in KiB; seen as the highest that the process ever had. */
const MAX_RSS = 1024 * 1024;
/** Inputs between two turns of the event loop. */
const TURN = 1000;

/**
 * Tries the inputs from `from` up to, but without, `to`; calls `onStart` before each, and stops at
 * the first that fails.
 * @param {object} order
 * @param {FuzzTarget} order.target
 * @param {readonly Uint8Array[]} order.seeds
 * @param {number} order.seed
 * @param {number} order.from
 * @param {number} order.to
 * @param {(index: number) => void} [order.onStart]
 * @returns {Promise<FuzzTally & { failure?: FuzzFailure }>}
 */
export async function runInputs({ target, seeds, seed, from, to, onStart }) {
  const tally = { runs: 0, accepted: 0, slowestMs: 0, slowestIndex: from };
  const { shape } = target;
  for (let index = from; index < to; index++) {
    const input = makeInput({ seeds, shape, seed, index });
    onStart?.(index);
    // What waits for the event loop, as broken zlib streams do to be freed, is no leak of the target.
    if (index % TURN === 0) await setImmediate();
    const start = performance.now();
    tally.runs += 1;
    try {
      const running = target.run(input);
      if (running !== undefined) await running;
      tally.accepted += 1;
    } catch (error) {
      if (!target.knownError(error)) {
        return { ...tally, failure: { kind: 'error', index, text: textOf(error) } };
      }
    }
    const ms = performance.now() - start;
    if (ms > tally.slowestMs) Object.assign(tally, { slowestMs: ms, slowestIndex: index });
    if (onStart === undefined) continue;
    const { maxRSS } = process.resourceUsage();
    if (maxRSS > MAX_RSS) {
      return { ...tally, failure: { kind: 'memory', index, text: `${maxRSS} KiB` } };
    }
  }
  return tally;
}

/** @param {unknown} error */
function textOf(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
