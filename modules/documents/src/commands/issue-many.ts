import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import type { BulkResult } from '../contract/index.ts';
import { findBatchAct } from '../data/find-batch-act.ts';
import { actOnMany, type BatchOf } from './act-on-many.ts';
import { issueDocument } from './issue-document.ts';

/** Issues many sealed documents, each to the recipients that it has. */
export async function issueMany(
  platform: Platform,
  scope: AuthorizedScope,
  { batchId, items }: BatchOf<object>,
): Promise<{ results: BulkResult[] }> {
  return actOnMany(
    items,
    async (document) => issueDocument(platform, scope, { ...document, batchId }),
    async (id) => {
      const act = await findBatchAct(platform, scope, { direction: 'outgoing', id, batchId });
      return act?.action === 'issued'
        ? { version: act.seq, recipientCount: act.detail.recipients.length }
        : undefined;
    },
  );
}
