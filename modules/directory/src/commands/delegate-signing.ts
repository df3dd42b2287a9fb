import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  requirePermission,
} from '@hien-luong/platform';
import { parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { getPostRow } from '../data/get-post.ts';
import { toSigningPost } from '../data/signing-post.ts';
import { directoryTx } from '../data/tables.ts';
import { checkDelegation } from '../rules/delegation.ts';

export type DelegateInput = {
  toPostId: string;
  capacity: 'TL' | 'TUQ';
  legalDocument: string;
  validFrom: string;
  validTo: string;
};

/** The head of my agency, being me, lets the head of one of its units sign. */
export async function delegateSigning(
  platform: Platform,
  scope: AuthorizedScope,
  input: DelegateInput,
): Promise<{ id: string }> {
  requirePermission(scope, 'directory.delegate');
  const today = toCalendarDate(platform.clock.now());
  const id = newId();
  await platform.db.write(scope, async (tx) => {
    const to = await getPostRow(tx, input.toPostId, today);
    checkDelegation({
      from: toSigningPost(await getPostRow(tx, scope.postId, today)),
      to: toSigningPost(to),
      toUnitParentId: to.unit_parent_id,
      validFrom: parseCalendarDate(input.validFrom),
      validTo: parseCalendarDate(input.validTo),
      today,
    });
    const row = {
      agency_id: scope.agencyId,
      id,
      from_post_id: scope.postId,
      to_post_id: input.toPostId,
      capacity: input.capacity,
      legal_document: input.legalDocument.normalize('NFC').trim(),
      valid_from: input.validFrom,
      valid_to: input.validTo,
      ended_at: null,
    };
    await directoryTx(tx).insertInto('directory.delegation').values(row).execute();
    await appendAudit(tx, scope, {
      action: 'directory.delegate',
      subject: { type: 'delegation', id },
      detail: { ...input },
    });
  });
  return { id };
}
