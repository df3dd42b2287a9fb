import { ZipError } from './zip-error.ts';

/**
 * The name of an entry, if it names a file within the archive on every system: no way up, no root,
 * no drive, no backslash, no control characters. Throws `ZIP_NAME_REFUSED`.
 * @spec APPNOTE 6.3.10 §4.4.17
 */
export function readEntryName(bytes: Uint8Array, isUtf8: boolean): string {
  // Without the flag a name is in a code page of the eighties, or whatever the writer had.
  const decoder = isUtf8 ? UTF8 : undefined;
  const name = decoder === undefined ? asciiOf(bytes) : decodeName(bytes, decoder);
  if (name === undefined) throw new ZipError('ZIP_NAME_REFUSED', 'a name in no known letters');
  requireSafeName(name);
  return name;
}

/** Throws `ZIP_NAME_REFUSED`. */
export function requireSafeName(name: string): void {
  const segments = name.replace(/\/$/, '').split('/');
  const isSafe =
    name.length > 0 &&
    name.length <= 1024 &&
    !/[\p{Cc}\\:]/u.test(name) &&
    segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..');
  if (!isSafe) throw new ZipError('ZIP_NAME_REFUSED', 'not the name of a file in an archive');
}

/** Names that some file system takes for the same have the same key. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\/$/, '');
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeName(bytes: Uint8Array, decoder: TextDecoder): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function asciiOf(bytes: Uint8Array): string | undefined {
  return bytes.every((byte) => byte < 0x80) ? Buffer.from(bytes).toString('latin1') : undefined;
}
