import { foldRecipientStatus, StatusCode } from '@hien-luong/edxml';
import type { RecipientState } from '../contract/index.ts';

export type RecipientEvent = { code: string; at: Date; note: string | null };

const RECORDED: readonly RecipientState[] = ['accepted', 'assigned', 'inProgress', 'completed'];

/**
 * Where a recipient stands, by all that came back, in whatever order and however often. Events
 * `sent` and `failed` are our own; a status from the recipient outweighs both, for it proves that
 * the document is there.
 */
export function recipientState(events: readonly Pick<RecipientEvent, 'code'>[]): RecipientState {
  const statuses = events.flatMap(({ code }) => {
    const status = StatusCode.safeParse(code);
    return status.success ? [{ code: status.data }] : [];
  });
  const { progress } = foldRecipientStatus(statuses);
  if (progress !== 'sent') return progress;
  if (events.some(({ code }) => code === 'sent') || statuses.length > 0) return 'sent';
  return events.some(({ code }) => code === 'failed') ? 'failed' : 'queued';
}

/** Whether the document stands in the recipient's register. */
export function hasRecorded(state: RecipientState): boolean {
  return RECORDED.includes(state);
}
