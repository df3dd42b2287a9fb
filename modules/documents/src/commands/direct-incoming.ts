import { getPost } from '@hien-luong/directory';
import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import type { Person } from '../contract/index.ts';
import { DocumentsError } from '../documents-error.ts';
import { actOnIncoming } from './act-on-incoming.ts';
import type { ChangedDocument, VersionedDocument } from './act-on-outgoing.ts';
import { checkDueDate } from './describe-draft.ts';

type DirectInput = VersionedDocument & {
  leadPostId: string;
  coordinatingPostIds: string[];
  instruction: string;
  dueOn: string | null;
  batchId?: string | undefined;
};

/** The leader says who leads, who coordinates, what is to be done and by when (04). */
export async function directIncoming(
  platform: Platform,
  scope: AuthorizedScope,
  input: DirectInput,
): Promise<ChangedDocument> {
  const { id, version, leadPostId, coordinatingPostIds, instruction, dueOn, batchId } = input;
  const facts = await actOnIncoming(
    platform,
    scope,
    { id, version },
    'direct',
    async ({ tx, now }) => {
      const today = toCalendarDate(now);
      checkDueDate(dueOn, today);
      const lead = await getColleague(tx, scope, leadPostId, today);
      const others = new Set(coordinatingPostIds.filter((postId) => postId !== leadPostId));
      const coordinating: Person[] = [];
      for (const postId of others) coordinating.push(await getColleague(tx, scope, postId, today));
      return {
        action: 'directed',
        detail: {
          lead,
          coordinating,
          instruction: instruction.normalize('NFC'),
          dueOn,
          ...(batchId && { batchId }),
        },
      };
    },
  );
  return { id, version: facts.version };
}

/** Throws `POST_NOT_FOUND` unless the post is one of my agency that somebody holds today. */
async function getColleague(
  tx: Tx,
  scope: AuthorizedScope,
  postId: string,
  today: CalendarDate,
): Promise<Person> {
  const post = await getPost(tx, postId, today);
  const isCurrent = post.validFrom <= today && (post.validTo === null || today <= post.validTo);
  if (post.agency.id !== scope.agencyId || !isCurrent) {
    throw new DocumentsError('POST_NOT_FOUND', 'no such post in this agency today');
  }
  return { postId, name: post.person.name, title: post.title };
}
