import { listPostSuccessions, UNIT_SUCCEEDED, UnitSucceeded } from '@hien-luong/directory';
import type { Listener, Platform, SystemScope } from '@hien-luong/platform';
import { type Handover, passIncoming } from '../data/pass-incoming.ts';
import { passOutgoing } from '../data/pass-outgoing.ts';
import { documentsTx } from '../data/tables.ts';

/**
 * When an agency has ended, everything open in it passes to its successor, document by document:
 * closed there, begun here under the same id. Killed between the two it is carried on by the next
 * attempt, and done twice it changes nothing.
 */
export const takeOverWork: Listener = {
  name: 'documents.takeOverWork',
  topic: UNIT_SUCCEEDED,
  run: async ({ platform, payload, scopeOf }) => {
    const succeeded = UnitSucceeded.parse(payload);
    const [from, to] = [scopeOf(succeeded.from.id), scopeOf(succeeded.to.id)];
    const posts = await platform.db.read(from, (tx) => listPostSuccessions(tx, from.agencyId));
    const handover: Handover = { platform, succeeded, from, to, posts };
    for (const id of await listOpen(platform, from, 'documents.incoming')) {
      await passIncoming(handover, id);
    }
    for (const id of await listOpen(platform, from, 'documents.outgoing')) {
      await passOutgoing(handover, id);
    }
  },
};

const OPEN = {
  'documents.incoming': ['arrived', 'recorded', 'directed', 'inProgress', 'transferred'],
  'documents.outgoing': ['drafting', 'submitted', 'transferred'],
} as const;

/** Also what is closed already: whether it was begun at the successor is looked at once more. */
async function listOpen(
  platform: Platform,
  scope: SystemScope,
  table: keyof typeof OPEN,
): Promise<string[]> {
  return await platform.db.read(scope, async (tx) => {
    const rows = await documentsTx(tx)
      .selectFrom(table)
      .select('id')
      .where('agency_id', '=', scope.agencyId)
      .where('state', 'in', OPEN[table])
      .orderBy('id')
      .execute();
    return rows.map(({ id }) => id);
  });
}
