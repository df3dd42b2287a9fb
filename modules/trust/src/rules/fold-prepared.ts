import type { PreparedFile, PreparedSigning, ReturnedFault } from '../contract/index.ts';

/** What happened to a signing that was prepared, in order. */
export type PreparedEvent = {
  event: 'accepted' | 'refused' | 'completed' | 'cancelled';
  /** Of which file; null for the signing as a whole. */
  position: number | null;
  reason: ReturnedFault | null;
};

/** State of the whole: ended once and for good, or open. */
export function foldPreparedState(events: readonly PreparedEvent[]): PreparedSigning['state'] {
  if (events.some(({ event }) => event === 'completed')) return 'completed';
  return events.some(({ event }) => event === 'cancelled') ? 'cancelled' : 'open';
}

/** State of one file: accepted once and for good, else as its last attempt left it. */
export function foldPreparedFile(
  events: readonly PreparedEvent[],
  position: number,
): Pick<PreparedFile, 'state' | 'refusal'> {
  const own = events.filter((one) => one.position === position);
  if (own.some(({ event }) => event === 'accepted')) return { state: 'accepted', refusal: null };
  const last = own.at(-1);
  return last?.event === 'refused'
    ? { state: 'refused', refusal: last.reason }
    : { state: 'waiting', refusal: null };
}
