const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

export type PreservationOutcome =
  /** A timestamp covers the file and all evidence; the next is due then. */
  | { readonly kind: 'preserved'; readonly renewAt: Date }
  /** An authority will say more, at that time if it said when. */
  | { readonly kind: 'waiting'; readonly expectedAt: Date | undefined }
  | { readonly kind: 'nothingToPreserve' };

/**
 * When a file is looked at again. Attempts in a row come at growing distances, a week at most: what
 * an authority cannot say today it may say tomorrow, and nothing is ever given up. Null for what
 * has no signature.
 *
 * @param attempts in a row that brought the file no further, this one included
 */
export function nextLook(outcome: PreservationOutcome, attempts: number, now: Date): Date | null {
  switch (outcome.kind) {
    case 'nothingToPreserve':
      return null;
    case 'preserved':
      return outcome.renewAt;
    case 'waiting': {
      const patience = Math.min(MINUTE_MS * 2 ** Math.min(attempts - 1, 20), WEEK_MS);
      const byPatience = now.getTime() + patience;
      const expected = outcome.expectedAt?.getTime() ?? 0;
      return new Date(
        expected > now.getTime() ? Math.min(expected, now.getTime() + WEEK_MS) : byPatience,
      );
    }
  }
}
