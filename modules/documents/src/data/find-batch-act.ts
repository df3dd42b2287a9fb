import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import type { IncomingAction } from '../rules/incoming-action.ts';
import type { OutgoingAction } from '../rules/outgoing-action.ts';
import { getIncomingRecord } from './incoming-record.ts';
import { getOutgoingRecord } from './outgoing-record.ts';

type BatchAct = { direction: 'incoming' | 'outgoing'; id: string; batchId: string };

/** What an earlier try of a batch did to a document; undefined if it did nothing. */
export async function findBatchAct(
  platform: Platform,
  scope: AuthorizedScope,
  { batchId, direction, id }: BatchAct,
): Promise<IncomingAction | OutgoingAction | undefined> {
  const { agencyId } = scope;
  const actions = await platform.db.read<readonly (IncomingAction | OutgoingAction)[]>(
    scope,
    async (tx) => {
      const identity = { agencyId, id };
      const read = direction === 'incoming' ? getIncomingRecord : getOutgoingRecord;
      return (await read(tx, identity)).actions;
    },
  );
  return actions.find(({ detail }) => 'batchId' in detail && detail.batchId === batchId);
}
