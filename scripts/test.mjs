import { ensureChromium, ensureTools } from './ensure-tools.mjs';
import { runCommand } from './run-command.mjs';
import { runVitest } from './run-vitest.mjs';
import { ONE_FAILED, ONE_PASSED, sumCounts, writeCount } from './test-count.mjs';

/** @typedef {import('./test-count.mjs').TestCount} TestCount */

/**
 * @typedef {object} Stage
 * @property {string} name what `--only` calls it
 * @property {'check' | 'test'} group all of which `--only` can name as well
 * @property {() => Promise<TestCount>} run
 */

const TYPES_SEEN = 'node_modules/.cache/tsc.tsbuildinfo';

/** In the order of a developer's patience: what is quick and tells most comes first. */
/** @type {Stage[]} */
const STAGES = [
  check('lint', 'biome', ['ci', '--diagnostic-level=error', '.']),
  // What did not change since the last run is not checked again.
  check('types', 'tsc', ['-p', '.', '--incremental', '--tsBuildInfoFile', TYPES_SEEN]),
  check('structure', process.execPath, ['scripts/check-structure.mjs']),
  check('boundaries', process.execPath, ['scripts/check-boundaries.mjs']),
  check('glossary', process.execPath, ['scripts/check-glossary.mjs']),
  check('legal-trace', process.execPath, ['scripts/legal-trace.mjs']),
  check('docs', process.execPath, ['scripts/check-docs.mjs']),
  check('unused', 'knip', ['--no-progress', '--no-config-hints']),
  { name: 'unit', group: 'test', run: () => runVitest('unit') },
  { name: 'integration', group: 'test', run: () => runVitest('integration') },
  { name: 'e2e', group: 'test', run: runJourneys },
];

/**
 * A check is one test: it finds nothing, or it fails.
 * @param {string} name
 * @param {string} program
 * @param {string[]} args
 * @returns {Stage}
 */
function check(name, program, args) {
  const run = async () => ((await runCommand(program, args)) === 0 ? ONE_PASSED : ONE_FAILED);
  return { name, group: 'check', run };
}

/** Browser journeys, accessibility and print, against the whole system with the desk as built. */
async function runJourneys() {
  if (!ensureChromium()) return ONE_FAILED;
  const built = await runCommand(process.execPath, ['scripts/build-desk.mjs']);
  return built === 0 ? runVitest('e2e') : ONE_FAILED;
}

/**
 * The stages that `--only unit,check` names; all of them without it.
 * @param {string[]} argv
 */
function selectStages(argv) {
  const at = argv.indexOf('--only');
  if (at < 0) return STAGES;
  const wanted = (argv[at + 1] ?? '').split(',');
  const known = new Set(STAGES.flatMap(({ name, group }) => [name, group]));
  const unknown = wanted.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    console.error(`--only: ${unknown.join(', ')}? Một trong / one of: ${[...known].join(', ')}`);
    process.exit(2);
  }
  return STAGES.filter(({ name, group }) => wanted.includes(name) || wanted.includes(group));
}

/**
 * @param {Stage} stage
 * @returns {Promise<{ count: TestCount, report: string }>}
 */
async function runStage({ name, run }) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const start = performance.now();
  const count = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const mark = count.failed > 0 ? '✗' : '✓';
  return {
    count,
    report: `${mark} ${name.padEnd(12)} ${seconds.padStart(6)} s  ${writeCount(count)}`,
  };
}

const stages = selectStages(process.argv.slice(2));
if (stages.some(({ group }) => group === 'test')) ensureTools();
const results = [];
for (const stage of stages) results.push(await runStage(stage));

const total = sumCounts(results.map(({ count }) => count));
console.log(`\n${results.map(({ report }) => report).join('\n')}\n`);
console.log(writeCount(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
