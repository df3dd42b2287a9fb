import type { StatusCode } from './status-packet.ts';

/** How far a recipient has come with a document, from the least to the furthest. */
const PROGRESS = [
  'sent',
  'arrived',
  'returned',
  'accepted',
  'assigned',
  'inProgress',
  'completed',
] as const;
export type RecipientProgress = (typeof PROGRESS)[number];

/** What became of the sender's request to have the document back. */
export type RecallOutcome = 'none' | 'requested' | 'refused' | 'recalled';

export type RecipientStatus = { progress: RecipientProgress; recall: RecallOutcome };

const REACHED: Partial<Record<StatusCode, RecipientProgress>> = {
  '01': 'arrived',
  '02': 'returned',
  '03': 'accepted',
  '04': 'assigned',
  '05': 'inProgress',
  '06': 'completed',
};

/**
 * Folds all status codes of one document and one recipient, in any order and number, into where
 * it stands. Packets overtake each other and are sent again, so the furthest code counts and none
 * moves it back; a return counts until the recipient accepts after all. 15 and 16 answer updates
 * too: they end a recall only where a 13 asked for it, and agreement outweighs refusal.
 * @law TT 10/2016/TT-BTTTT QCVN 102:2016
 */
export function foldRecipientStatus(events: Iterable<{ code: StatusCode }>): RecipientStatus {
  let furthest = 0;
  const seen = new Set<StatusCode>();
  for (const { code } of events) {
    seen.add(code);
    furthest = Math.max(furthest, PROGRESS.indexOf(REACHED[code] ?? 'sent'));
  }
  return { progress: PROGRESS[furthest] ?? 'sent', recall: recallOutcome(seen) };
}

/** The sender may ask until the document is completed, returned or already recalled. */
export function canRequestRecall({ progress, recall }: RecipientStatus): boolean {
  const isOpen = progress !== 'completed' && progress !== 'returned';
  return isOpen && (recall === 'none' || recall === 'refused');
}

function recallOutcome(seen: ReadonlySet<StatusCode>): RecallOutcome {
  if (!seen.has('13')) return 'none';
  if (seen.has('15')) return 'recalled';
  return seen.has('16') ? 'refused' : 'requested';
}
