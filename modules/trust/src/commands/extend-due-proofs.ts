import type { Job } from '@hien-luong/platform';
import { sql } from 'kysely';
import { preservationTx } from '../data/preservation-tables.ts';
import { extendProof } from './extend-proof.ts';

/** Files of one run; what is left is the next one's, a minute later. */
const AT_ONCE = 200;

/**
 * Looks at every kept file whose time has come, the longest waiting first. One that fails keeps
 * none of the others waiting; it is told and tried again in the next run.
 */
export const extendDueProofs: Job = {
  name: 'trust.extendProofs',
  schedule: '* * * * *',
  run: async ({ platform, scopeOf }) => {
    const now = platform.clock.now();
    const due = await platform.db.read('public', (tx) => listDue(preservationTx(tx), now));
    for (const { agency_id, sha256 } of due) {
      try {
        await extendProof(platform, scopeOf(agency_id), sha256);
      } catch (error) {
        platform.log.error({ sha256, err: error }, 'a proof could not be extended');
      }
    }
  },
};

async function listDue(tx: ReturnType<typeof preservationTx>, now: Date) {
  const { rows } = await sql<{ agency_id: string; sha256: string }>`
    select agency_id, sha256 from trust.list_due_preservations(${now}, ${AT_ONCE})`.execute(tx);
  return rows;
}
