import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import type { BulkResult } from '../contract/index.ts';
import { findBatchAct } from '../data/find-batch-act.ts';
import { actOnMany, type BatchOf } from './act-on-many.ts';
import { directIncoming } from './direct-incoming.ts';

type Directive = {
  leadPostId: string;
  coordinatingPostIds: string[];
  instruction: string;
  dueOn: string | null;
};

/** One directive for many documents: the same people, the same words, one deadline. */
export async function directMany(
  platform: Platform,
  scope: AuthorizedScope,
  { batchId, items, ...directive }: BatchOf<Directive>,
): Promise<{ results: BulkResult[] }> {
  return actOnMany(
    items,
    async (document) => directIncoming(platform, scope, { ...document, ...directive, batchId }),
    async (id) => {
      const act = await findBatchAct(platform, scope, { direction: 'incoming', id, batchId });
      return act && { version: act.seq };
    },
  );
}
