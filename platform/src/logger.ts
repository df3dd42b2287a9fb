import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

/** Paths that could carry a person's data or a secret; the log is read by more people than those. */
const REDACTED = [
  'password',
  'token',
  'cookie',
  'authorization',
  'username',
  'name',
  'body',
  '*.password',
  '*.token',
  '*.cookie',
  '*.authorization',
  '*.username',
  '*.body',
];

export type { Logger } from 'pino';

export function createLogger(level: string = 'info', destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    redact: { paths: REDACTED, censor: '[redacted]' },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error of the database carries rows and parameters of queries beside its message. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? String(error.code) : undefined;
  return { name: error.name, code, message: error.message, stack: error.stack };
}
