import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  requirePermission,
} from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { DraftFields } from '../contract/index.ts';
import { beginOutgoing } from '../data/outgoing-record.ts';
import type { ChangedDocument } from './act-on-outgoing.ts';
import { describeDraft } from './describe-draft.ts';

/** Begins a draft of the acting post. */
export async function createDraft(
  platform: Platform,
  scope: AuthorizedScope,
  fields: DraftFields,
): Promise<ChangedDocument> {
  requirePermission(scope, 'documents.draft');
  const now = platform.clock.now();
  const id = newId(now.getTime());
  return platform.db.write(scope, async (tx) => {
    const detail = await describeDraft(tx, scope, fields, toCalendarDate(now));
    const actor = { postId: scope.postId, name: scope.personName, title: scope.postTitle };
    const facts = await beginOutgoing(
      tx,
      { agencyId: scope.agencyId, id },
      { action: 'drafted', detail, actor, at: now },
    );
    await appendAudit(tx, scope, {
      action: 'documents.draft',
      subject: { type: 'outgoing', id },
      detail: { kind: fields.kind },
    });
    return { id, version: facts.version };
  });
}
