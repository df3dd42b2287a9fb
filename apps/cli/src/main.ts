import { EXIT } from './exit-code.ts';
import { runCli } from './run-cli.ts';
import { terminal } from './terminal.ts';

// Node itself would end with 1, which says of a file that it is invalid.
process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(EXIT.failed);
});
process.exitCode = await runCli(process.argv.slice(2), terminal());
