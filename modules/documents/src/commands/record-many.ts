import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import type { BulkResult } from '../contract/index.ts';
import { findBatchAct } from '../data/find-batch-act.ts';
import { actOnMany, type BatchOf } from './act-on-many.ts';
import { recordIncoming } from './record-incoming.ts';

/** Records many documents in the order given, each under the next number of the register. */
export async function recordMany(
  platform: Platform,
  scope: AuthorizedScope,
  { batchId, dueOn, items }: BatchOf<{ dueOn: string | null }>,
): Promise<{ results: BulkResult[] }> {
  return actOnMany(
    items,
    async (document) => recordIncoming(platform, scope, { ...document, dueOn, batchId }),
    async (id) => {
      const act = await findBatchAct(platform, scope, { direction: 'incoming', id, batchId });
      return act?.action === 'recorded'
        ? { version: act.seq, arrivalNumber: act.detail.arrivalNumber }
        : undefined;
    },
  );
}
