import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { CliError } from './cli-error.ts';

const MANY = { type: 'string' as const, multiple: true as const, default: [] as string[] };

/** Options that several commands have. */
export const TRUST_OPTIONS = {
  anchors: MANY,
  intermediates: MANY,
} as const;

export const STATUS_OPTIONS = {
  crl: MANY,
  ocsp: MANY,
  online: { type: 'boolean', default: false },
  'allow-host': MANY,
} as const;

export const OUTPUT_OPTIONS = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean', default: false },
} as const;

export const COMMON_OPTIONS = { lang: { type: 'string', default: 'vi' } } as const;

/** Reads the options of a command. Throws `USAGE` for what it does not know. */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: Options,
  fileCount: { least: number; most: number },
) {
  const read = parse(argv, options);
  const { length } = read.positionals;
  if (length < fileCount.least || length > fileCount.most) {
    throw new CliError('USAGE', `${length} files`, { details: { what: `${length} tệp / files` } });
  }
  return read;
}

function parse<const Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new CliError('USAGE', message, { details: { what: message }, cause });
  }
}

/** An instant as ISO 8601; a day alone is its beginning in Vietnam. Throws `TIME_INVALID`. */
export function readInstant(text: string): Date {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text);
  const instant = new Date(isDay ? `${text}T00:00:00+07:00` : text);
  if ((isDay || isInstant) && !Number.isNaN(instant.getTime())) return instant;
  throw new CliError('TIME_INVALID', text, { details: { text } });
}
