import { randomBytes } from 'node:crypto';
import { hashPassword } from './hash-password.ts';

/**
 * Of a password that nobody knows: compared with when a name is unknown, so that the answer takes
 * as long, and kept by accounts whose holder has still to choose one.
 */
export const nobodysHash: Promise<string> = hashPassword(randomBytes(32).toString('hex'));
