import {
  type AuthorizedScope,
  appendAudit,
  type Platform,
  requirePermission,
} from '@hien-luong/platform';
import { directoryTx } from '../data/tables.ts';
import { DirectoryError } from '../rules/directory-error.ts';

/** Ends a delegation of my agency at once; ending it again is not found. */
export async function endDelegation(
  platform: Platform,
  scope: AuthorizedScope,
  { id }: { id: string },
): Promise<void> {
  requirePermission(scope, 'directory.delegate');
  await platform.db.write(scope, async (tx) => {
    const ended = await directoryTx(tx)
      .updateTable('directory.delegation')
      .set({ ended_at: platform.clock.now() })
      .where('id', '=', id)
      .where('agency_id', '=', scope.agencyId)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (ended === undefined) throw new DirectoryError('DELEGATION_NOT_FOUND', 'none to end');
    await appendAudit(tx, scope, {
      action: 'directory.endDelegation',
      subject: { type: 'delegation', id },
    });
  });
}
