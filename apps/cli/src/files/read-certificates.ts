import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Certificate, PkiError, parseCertificate } from '@hien-luong/pki';
import { CliError } from '../cli-error.ts';
import type { Terminal } from '../terminal.ts';
import { readInput } from './read-input.ts';

const IN_FOLDER = /\.(pem|crt|cer|der)$/i;
const PEM = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END/g;

/**
 * Certificates of files in PEM (any number) or DER, and of all such files in a folder. Throws
 * `CERTIFICATE_UNREADABLE`.
 */
export async function readCertificates(
  terminal: Terminal,
  paths: readonly string[],
): Promise<Certificate[]> {
  const files = await Promise.all(paths.map((path) => listFiles(terminal, path)));
  const read = files
    .flat()
    .map(async (path) => certificatesIn(path, await readInput(terminal, path)));
  return (await Promise.all(read)).flat();
}

async function listFiles({ directory }: Terminal, path: string): Promise<string[]> {
  const folder = resolve(directory, path);
  const isFolder = (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
  if (!isFolder) return [path];
  const names = (await readdir(folder)).filter((name) => IN_FOLDER.test(name)).sort();
  return names.map((name) => join(path, name));
}

/** Those of one file, in their order. Throws `CERTIFICATE_UNREADABLE` where there is none. */
export function certificatesIn(path: string, bytes: Buffer): Certificate[] {
  const text = bytes.toString('latin1');
  const blocks = [...text.matchAll(PEM)].map(([, base64 = '']) => Buffer.from(base64, 'base64'));
  try {
    return (blocks.length > 0 ? blocks : [bytes]).map((der) => parseCertificate(der));
  } catch (cause) {
    if (!(cause instanceof PkiError)) throw cause;
    throw new CliError('CERTIFICATE_UNREADABLE', path, { details: { path }, cause });
  }
}
