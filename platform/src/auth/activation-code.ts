import { createHash, randomInt } from 'node:crypto';

/** Without the letters and digits that are taken for each other when read out or copied by hand. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** How long a code may wait for its holder. */
export const ACTIVATION_MS = 7 * 24 * 60 * 60_000;

/** A hundred random bits in four groups, such as `K7QXM-2RWEA-9TPLB-HHC4V`. */
export function newActivationCode(): string {
  const letters = Array.from(
    { length: GROUPS * GROUP_LENGTH },
    () => ALPHABET[randomInt(ALPHABET.length)],
  );
  const groups = Array.from({ length: GROUPS }, (_, index) =>
    letters.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH).join(''),
  );
  return groups.join('-');
}

/** Case, spaces and dashes do not count: it may have been written on paper. */
export function hashActivationCode(typed: string): Buffer {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(code).digest();
}
