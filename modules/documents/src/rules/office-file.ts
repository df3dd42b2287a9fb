export type OfficeFault = 'macros' | 'encrypted';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of old and of encrypted office files. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether a file is a text of a word processor, by its first bytes and its name: `.docx`, `.odt`. */
export function isOfficeText(name: string, bytes: Uint8Array): boolean {
  const isNamed = /\.(docx|docm|odt)$/iu.test(name);
  return isNamed && (startsWith(bytes, ZIP) || startsWith(bytes, COMPOUND));
}

/**
 * Why such a file is not opened at all: it carries macros, or is locked by a password, which keeps
 * it in a container that no converter reads. Names in a ZIP are not compressed, so they show.
 */
export function findOfficeFault(bytes: Uint8Array): OfficeFault | undefined {
  if (startsWith(bytes, COMPOUND)) return 'encrypted';
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hasMacros = names.includes('vbaProject.bin') || names.includes('Basic/script-lc.xml');
  return hasMacros ? 'macros' : undefined;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
