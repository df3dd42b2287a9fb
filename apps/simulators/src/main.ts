import { readConfig } from './read-config.ts';
import { startSimulators } from './start-simulators.ts';

const simulators = await startSimulators(readConfig(process.argv.slice(2), process.env));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    simulators.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}

// Last: whoever waits for this line may end the program at once.
console.log(`READY ${simulators.url}`);
