import { CodedError } from '@hien-luong/contract';
import { CliError } from './cli-error.ts';
import { COMMANDS, type Command } from './commands/commands.ts';
import { EXIT } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
import { type Language, wordsIn } from './words/words.ts';

/**
 * Runs one command and gives the exit code: 0 done or valid, 1 invalid, 2 not enough evidence,
 * 3 for everything that kept it from its end.
 */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageOf(argv);
  const words = wordsIn(language);
  const [name = '', ...rest] = argv;
  try {
    if (['', 'help', '--help', '-h'].includes(name)) {
      terminal.print(words.usage);
      return name === '' ? EXIT.failed : EXIT.done;
    }
    const command = findCommand(name);
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.print(words.commands[name as keyof typeof COMMANDS]);
      return EXIT.done;
    }
    return await command(rest, { terminal, language });
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const say = words.errors[error.code];
    const text = say === undefined ? `${error.code}: ${error.message}` : say(error.details);
    terminal.warn(`✗ ${text}`);
    if (error.code === 'USAGE') terminal.warn(`\n${words.usage}`);
    return EXIT.failed;
  }
}

function findCommand(name: string): Command {
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name as keyof typeof COMMANDS];
  throw new CliError('USAGE', `no command ${name}`, { details: { what: name } });
}

/** Looked for before anything else, so that a mistake is told in the right language. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'vi';
}
