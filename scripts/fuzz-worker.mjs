import { openSync, readFileSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { runInputs } from './fuzz-run.mjs';

/** @typedef {import('@hien-luong/contract').FuzzTarget} FuzzTarget */
/**
 * @typedef {object} FuzzOrder
 * @property {string} file
 * @property {string} name
 * @property {readonly string[]} corpus files that are seeds too
 * @property {number} seed
 * @property {number} from
 * @property {number} to
 * @property {string} progress file that holds the number of the input that is being tried
 */

process.once('message', async (message) => {
  const order = /** @type {FuzzOrder} */ (message);
  const { file, name, corpus, seed, from, to } = order;
  /** @type {{ fuzzTargets: readonly FuzzTarget[] }} */
  const { fuzzTargets } = await import(pathToFileURL(file).href);
  const target = fuzzTargets.find((one) => one.name === name);
  if (!target) throw new Error(`no fuzz target ${name} in ${file}`);
  const files = corpus.map((path) => new Uint8Array(readFileSync(path)));
  const seeds = [...(await target.seeds()), ...files];
  // Whoever watches can then make every input again, also when this process never answers.
  process.send?.({ kind: 'seeds', seeds });
  const descriptor = openSync(order.progress, 'r+');
  const current = new Float64Array(1);
  /** @param {number} index */
  const onStart = (index) => {
    current[0] = index;
    writeSync(descriptor, current, 0, 8, 0);
  };
  const { failure, ...tally } = await runInputs({ target, seeds, seed, from, to, onStart });
  process.send?.({ kind: 'done', tally, failure }, () => process.disconnect());
});
