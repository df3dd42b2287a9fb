import type { Terminal } from '../terminal.ts';
import type { Language } from '../words/words.ts';
import { inspect } from './inspect.ts';
import { sign } from './sign.ts';
import { timestamp } from './timestamp.ts';
import { verify } from './verify.ts';

export type CommandContext = { terminal: Terminal; language: Language };
/** Arguments in, exit code out. */
export type Command = (argv: readonly string[], context: CommandContext) => Promise<number>;

export const COMMANDS = { verify, inspect, timestamp, sign };
