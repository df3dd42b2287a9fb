import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFuzzTargets } from './fuzz-targets.mjs';
import { watchInputs } from './fuzz-watch.mjs';

/** @typedef {import('@hien-luong/contract').FuzzTarget} FuzzTarget */
/** @typedef {import('./fuzz-watch.mjs').FuzzFinding} FuzzFinding */
/**
 * @typedef {object} FuzzOptions
 * @property {number} runs inputs for each target
 * @property {number} seed
 * @property {readonly string[]} corpus
 */

const ROOT = join(import.meta.dirname, '..');
const FINDINGS = join(ROOT, 'test-results', 'fuzz');
/** After so many a target is broken enough. */
const MAX_FINDINGS = 10;

const USAGE = `npm run fuzz -- [--target name,…] [--runs 1000000] [--seed 1] [--corpus folder]
                [--replay file]   tries one file on the target, as it is`;

/**
 * All inputs of one target, going on behind each finding.
 * @param {string} file
 * @param {FuzzTarget} target
 * @param {FuzzOptions} options
 */
async function fuzz(file, { name, shape }, { runs, seed, corpus }) {
  const start = performance.now();
  /** @type {FuzzFinding[]} */
  const findings = [];
  const sum = { runs: 0, accepted: 0, slowestMs: 0, slowestIndex: 0 };
  for (let from = 0; from < runs && findings.length < MAX_FINDINGS; ) {
    const range = { file, name, corpus, seed, from, to: runs };
    const { tally, finding, tried } = await watchInputs({ ...range, shape });
    sum.runs += tried;
    sum.accepted += tally?.accepted ?? 0;
    if (tally && tally.slowestMs > sum.slowestMs) {
      sum.slowestMs = tally.slowestMs;
      sum.slowestIndex = tally.slowestIndex;
    }
    if (finding) findings.push(finding);
    from = finding ? finding.index + 1 : runs;
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    [
      name.padEnd(24),
      `${sum.runs.toLocaleString('en')} inputs`.padStart(18),
      `${Math.round(sum.runs / seconds).toLocaleString('en')}/s`.padStart(12),
      `${((100 * sum.accepted) / Math.max(1, sum.runs)).toFixed(1)} % accepted`.padStart(18),
      `slowest ${sum.slowestMs.toFixed(1)} ms (${sum.slowestIndex})`.padStart(28),
      findings.length === 0 ? '' : `  ${findings.length} findings`,
    ].join(''),
  );
  for (const finding of findings) report(name, finding);
  return findings.length;
}

/**
 * @param {string} name
 * @param {FuzzFinding} finding
 */
function report(name, { kind, index, input, text }) {
  mkdirSync(FINDINGS, { recursive: true });
  const hash = createHash('sha256').update(input).digest('hex').slice(0, 12);
  const path = join(FINDINGS, `${name}-${hash}.bin`);
  writeFileSync(path, input);
  console.error(`✗ ${name} ${kind} at input ${index}: ${path}\n  ${text.replace(/\n/g, '\n  ')}`);
}

/**
 * @param {FuzzTarget} target
 * @param {string} path
 */
async function replay(target, path) {
  try {
    await target.run(new Uint8Array(readFileSync(path)));
    console.log(`${target.name}: accepted`);
    return 0;
  } catch (error) {
    console.log(`${target.name}: ${target.knownError(error) ? 'refused' : 'NOT KNOWN'}`, error);
    return target.knownError(error) ? 0 : 1;
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      target: { type: 'string' },
      runs: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      corpus: { type: 'string' },
      replay: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const all = await listFuzzTargets(ROOT);
  const wanted = values.target?.split(',');
  const chosen = all.filter(({ target }) => wanted?.includes(target.name) ?? true);
  if (chosen.length === 0 || (wanted && chosen.length < wanted.length)) {
    console.error(`${USAGE}\n\nTargets: ${all.map(({ target }) => target.name).join(', ')}`);
    return 1;
  }
  const corpus = values.corpus ? globSync(join(values.corpus, '*')).sort() : [];
  const options = { runs: Number(values.runs), seed: Number(values.seed), corpus };
  let faults = 0;
  for (const { file, target } of chosen) {
    faults += values.replay
      ? await replay(target, values.replay)
      : await fuzz(file, target, options);
  }
  return faults === 0 ? 0 : 1;
}

process.exitCode = await main();
