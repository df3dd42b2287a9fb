import { readConfig } from './read-config.ts';
import { startSimulators } from './start-simulators.ts';

const simulators = await startSimulators(readConfig(process.argv.slice(2), process.env));
console.log(`READY ${simulators.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    simulators.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
