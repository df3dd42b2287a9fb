import { parseArgs } from 'node:util';
import { runCommand } from './run-command.mjs';

/**
 * `npm run faults`: the exchange under kill -9 at its full size, 204 documents at their recipients,
 * which takes minutes; the suite runs a short one. A seed that failed is given again with --seed.
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '48' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
process.exitCode = await runCommand(
  'vitest',
  [...['run', '--project', 'integration', 'apps/server/src/faults'], '--disable-console-intercept'],
  {
    env: {
      HL_FAULTS_DOCUMENTS: values.documents,
      HL_FAULTS_KILLS: values.kills,
      HL_FAULTS_SEED: values.seed,
    },
    minutes: 60,
  },
);
