import { createPrivateKey, type KeyObject } from 'node:crypto';
import { CliError } from '../cli-error.ts';
import type { Terminal } from '../terminal.ts';
import { readInput } from './read-input.ts';

export type KeySource = {
  path: string;
  /** Name of an environment variable that holds the passphrase. */
  passphraseEnv?: string | undefined;
  /** A file whose first line is the passphrase. */
  passphraseFile?: string | undefined;
  question: string;
};

/**
 * A private key in PEM (PKCS #8, encrypted or not). A passphrase comes from a variable, a file or
 * the terminal, never from the arguments, which other people on the machine can read. Throws
 * `KEY_UNREADABLE`, `PASSPHRASE_MISSING`, `PASSPHRASE_WRONG`.
 */
export async function readKey(terminal: Terminal, source: KeySource): Promise<KeyObject> {
  const { path } = source;
  const pem = (await readInput(terminal, path)).toString('latin1');
  const isEncrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(pem);
  const passphrase = isEncrypted ? await findPassphrase(terminal, source) : undefined;
  if (isEncrypted && !passphrase) {
    throw new CliError('PASSPHRASE_MISSING', path, { details: { path } });
  }
  try {
    return createPrivateKey({ key: pem, format: 'pem', ...(passphrase && { passphrase }) });
  } catch (cause) {
    const code = isEncrypted ? 'PASSPHRASE_WRONG' : 'KEY_UNREADABLE';
    throw new CliError(code, path, { details: { path }, cause });
  }
}

/** From where the caller said, or from the person; undefined where nobody is there to ask. */
export async function findPassphrase(
  terminal: Terminal,
  { passphraseEnv, passphraseFile, question }: Omit<KeySource, 'path'>,
): Promise<string | undefined> {
  if (passphraseEnv !== undefined) return terminal.environment[passphraseEnv];
  if (passphraseFile === undefined) return await terminal.askSecret(question);
  const [line = ''] = (await readInput(terminal, passphraseFile)).toString('utf8').split(/\r?\n/);
  return line;
}
