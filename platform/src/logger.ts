import { type Logger, pino } from 'pino';

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

export function createLogger(level: string = 'info'): Logger {
  return pino({ level, base: null, redact: { paths: REDACTED, censor: '[redacted]' } });
}
