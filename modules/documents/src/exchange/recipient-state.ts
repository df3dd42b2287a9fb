import { foldRecipientStatus, StatusCode } from '@hien-luong/edxml';
import type { RecipientState } from '../contract/index.ts';
import { foldRecall } from '../rules/recipient-requests.ts';

export type RecipientEvent = { code: string; at: Date; note: string | null };

const RECORDED: readonly RecipientState[] = ['accepted', 'assigned', 'inProgress', 'completed'];

/**
 * Where a recipient stands, by all that came back, in the order in which it became known. Progress
 * depends on no order: events `sent` and `failed` are our own, and a status from the recipient
 * outweighs both, for it proves that the document is there. A recall that waits for its answer, or
 * was agreed to, outweighs progress.
 */
export function recipientState(events: readonly Pick<RecipientEvent, 'code'>[]): RecipientState {
  const recall = foldRecall(events.map(({ code }) => code));
  if (recall === 'recalled') return 'recalled';
  return recall === 'requested' ? 'recallRequested' : progressOf(events);
}

function progressOf(events: readonly Pick<RecipientEvent, 'code'>[]): RecipientState {
  const statuses = events.flatMap(({ code }) => {
    const status = StatusCode.safeParse(code);
    return status.success && status.data !== '13' ? [{ code: status.data }] : [];
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
