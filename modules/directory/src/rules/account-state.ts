import type { PersonAccount } from '../contract/index.ts';

type Standing = { locked: boolean; activationUntil: Date | null };

/** Where an account stands: a lock outweighs all else, a code that nobody used in time is expired. */
export function accountState(
  { locked, activationUntil }: Standing,
  now: Date,
): PersonAccount['state'] {
  if (locked) return 'locked';
  if (activationUntil === null) return 'active';
  return activationUntil > now ? 'invited' : 'expired';
}
