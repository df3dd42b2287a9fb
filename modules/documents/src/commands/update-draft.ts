import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { DraftFields } from '../contract/index.ts';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';
import { describeDraft } from './describe-draft.ts';

/** Changes a draft. What it said before stays in its history. */
export async function updateDraft(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, ...fields }: DraftFields & VersionedDocument,
): Promise<ChangedDocument> {
  const facts = await actOnOutgoing(
    platform,
    scope,
    { id, version },
    'edit',
    async ({ tx, record, now }) => {
      const detail = await describeDraft(tx, scope, fields, toCalendarDate(now));
      const { draftingUnit } = record.facts;
      // The unit that drafted it stays the author, whoever corrects the text.
      return { action: 'edited', detail: { ...detail, draftingUnit } };
    },
  );
  return { id, version: facts.version };
}
