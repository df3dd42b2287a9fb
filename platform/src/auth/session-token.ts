import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: nothing can be read from it, and it ends when the row says so. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Only this is stored, so whoever reads the table cannot sign in with it. */
export function hashSessionToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
