import type { IncomingFacts } from './fold-incoming.ts';
import { assigneePostIds } from './fold-incoming.ts';
import type { IncomingAction } from './incoming-action.ts';
import type { Notice } from './outgoing-notices.ts';

/** Whom an act on an incoming document, or its arrival, concerns beside the one who did it. */
export function incomingNotices(action: IncomingAction, facts: IncomingFacts): Notice[] {
  const clerks = { role: 'clerk' } as const;
  switch (action.action) {
    case 'arrived':
      return [{ kind: 'documents.arrived', to: clerks }];
    case 'recorded':
      return [{ kind: 'documents.toDirect', to: { role: 'leadership' } }];
    case 'directed': {
      const { coordinating, instruction, lead } = action.detail;
      const parameters = { instruction };
      const others = coordinating.map(({ postId }) => postId);
      return [
        { kind: 'documents.assigned', to: { posts: [lead.postId] }, parameters },
        { kind: 'documents.coordinate', to: { posts: others }, parameters },
      ];
    }
    case 'completed': {
      const by = facts.directive?.by.postId ?? null;
      return [{ kind: 'documents.completed', to: { posts: [by] } }];
    }
    case 'requested':
      return [{ kind: 'documents.senderAsks', to: clerks }];
    case 'requestAgreed': {
      const isGone = facts.state === 'recalled' || facts.state === 'replaced';
      const posts = assigneePostIds(facts);
      return isGone ? [{ kind: 'documents.takenBack', to: { posts } }] : [];
    }
    default:
      return [];
  }
}
