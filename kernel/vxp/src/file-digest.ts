import { createHash } from 'node:crypto';

const LINE_END = Buffer.from('\r\n');
const HEX = /^[0-9a-f]{1,64}$/;

/** SHA-256 of a file as `hash-file` names it: lower-case hex, whole bytes. */
export function fileDigestOf(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex');
}

export type SentFile =
  | { readonly ok: true; readonly file: Uint8Array }
  | { readonly ok: false; readonly reason: 'FILE_EMPTY' | 'FILE_DIGEST_MISMATCH' };

/**
 * The file within the body of a `sendEdoc`: clients of the SDK write a line end behind it that is
 * not part of it, and name its digest without the leading zero of each byte. Both are taken as
 * meant; of a body that ends in a line end of its own, the digest tells which one is meant.
 */
export function readSentFile(body: Uint8Array, declared: string): SentFile {
  const candidates = endsInLineEnd(body) ? [body.subarray(0, -2), body] : [body];
  const digest = declared.trim().toLowerCase();
  for (const file of candidates) {
    if (file.length > 0 && isDigestOf(file, digest)) return { ok: true, file };
  }
  const isEmpty = candidates.every(({ length }) => length === 0) || candidates[0]?.length === 0;
  return { ok: false, reason: isEmpty ? 'FILE_EMPTY' : 'FILE_DIGEST_MISMATCH' };
}

/**
 * The body of a `sendEdoc` and the digest that names its file, both as the SDK writes them: that is
 * the one form that every server of this protocol is known to take.
 */
export function writeSentFile(file: Uint8Array): { body: Uint8Array; digest: string } {
  const bytes = createHash('sha256').update(file).digest();
  return { body: Buffer.concat([file, LINE_END]), digest: withoutLeadingZeros(bytes) };
}

function isDigestOf(file: Uint8Array, declared: string): boolean {
  if (!HEX.test(declared)) return false;
  const bytes = createHash('sha256').update(file).digest();
  return declared === bytes.toString('hex') || declared === withoutLeadingZeros(bytes);
}

/** As `Integer.toHexString` writes each byte by itself: 0x0a becomes `a`. */
function withoutLeadingZeros(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16)).join('');
}

function endsInLineEnd(body: Uint8Array): boolean {
  return body.at(-2) === 0x0d && body.at(-1) === 0x0a;
}
