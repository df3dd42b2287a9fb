import { createPublicKey, type KeyObject } from 'node:crypto';
import { openPkcs12, type Pkcs12Identity, PkiError } from '@hien-luong/pki';
import { CliError } from '../cli-error.ts';
import { readCertificates } from '../files/read-certificates.ts';
import { readInput } from '../files/read-input.ts';
import { findPassphrase, readKey } from '../files/read-key.ts';
import type { Terminal } from '../terminal.ts';
import { checkCertificate } from './check-certificate.ts';

export type IdentitySource = {
  key: string | undefined;
  cert: string | undefined;
  p12: string | undefined;
  passphraseEnv: string | undefined;
  passphraseFile: string | undefined;
  /** Asks for the passphrase. */
  question: string;
};

/**
 * Who signs: out of a PKCS #12 file, or by key and certificate. The certificate is looked at before
 * its key is used. Throws `CliError`.
 */
export async function openIdentity(
  terminal: Terminal,
  source: IdentitySource,
): Promise<Pkcs12Identity> {
  if (source.p12 === undefined) return await openPair(terminal, source);
  if (source.key !== undefined || source.cert !== undefined) throw missing('--p12 | --key --cert');
  return await openFile(terminal, source.p12, source);
}

async function openFile(
  terminal: Terminal,
  path: string,
  source: IdentitySource,
): Promise<Pkcs12Identity> {
  const bytes = await readInput(terminal, path);
  const password = await findPassphrase(terminal, source);
  const details = { path };
  if (password === undefined) throw new CliError('PASSPHRASE_MISSING', path, { details });
  try {
    const identity = openPkcs12(bytes, password);
    checkCertificate(identity.certificate, terminal.now());
    return identity;
  } catch (cause) {
    if (!(cause instanceof PkiError)) throw cause;
    const code = CODES[cause.code] ?? 'PKCS12_UNREADABLE';
    throw new CliError(code, cause.message, { details, cause });
  }
}

const CODES: Readonly<
  Partial<Record<PkiError['code'], 'PASSPHRASE_WRONG' | 'PKCS12_OLD' | 'PKCS12_INCOMPLETE'>>
> = {
  PKCS12_PASSWORD_WRONG: 'PASSPHRASE_WRONG',
  PKCS12_UNSUPPORTED: 'PKCS12_OLD',
  PKCS12_KEY_MISSING: 'PKCS12_INCOMPLETE',
};

async function openPair(terminal: Terminal, source: IdentitySource): Promise<Pkcs12Identity> {
  const { key: path, cert } = source;
  if (path === undefined) throw missing('--key');
  if (cert === undefined) throw missing('--cert');
  const [certificate, ...chain] = await readCertificates(terminal, [cert]);
  if (certificate === undefined) throw new CliError('CERTIFICATE_UNREADABLE', 'none in the file');
  checkCertificate(certificate, terminal.now());
  const key: KeyObject = await readKey(terminal, { ...source, path });
  if (createPublicKey(key).equals(certificate.publicKey.keyObject())) {
    return { key, certificate, chain };
  }
  throw new CliError('KEY_MISMATCH', path, { details: { path } });
}

function missing(what: string): CliError {
  return new CliError('USAGE', what, { details: { what } });
}
