import type { DocumentsNotice } from '../contract/index.ts';
import type { OutgoingFacts } from './fold-outgoing.ts';
import type { OutgoingAction } from './outgoing-action.ts';

/** Who is told of an act: posts by name, or all of the agency that do one kind of work. */
export type NoticeTarget = { posts: readonly (string | null)[] } | { role: 'clerk' | 'leadership' };

export type Notice = {
  kind: DocumentsNotice;
  to: NoticeTarget;
  parameters?: Readonly<Record<string, string>>;
};

/**
 * Whom an act on an outgoing document concerns beside the one who did it: each hears of what they
 * are to do next, and the drafter of what became of the draft.
 */
export function outgoingNotices(action: OutgoingAction, facts: OutgoingFacts): Notice[] {
  const drafter: NoticeTarget = { posts: [facts.drafter.postId] };
  const signer: NoticeTarget = { posts: [facts.fields.signerPostId] };
  const clerks: NoticeTarget = { role: 'clerk' };
  switch (action.action) {
    case 'submitted':
      return [{ kind: 'documents.toSign', to: signer }];
    case 'returned': {
      const { reason } = action.detail;
      return [{ kind: 'documents.draftReturned', to: drafter, parameters: { reason } }];
    }
    case 'signed':
      return [
        { kind: 'documents.toSeal', to: clerks },
        { kind: 'documents.signed', to: drafter },
      ];
    case 'issued': {
      const posts = [facts.drafter.postId, facts.fields.signerPostId];
      return [{ kind: 'documents.issued', to: { posts } }];
    }
    case 'copyRequested':
      return [{ kind: 'documents.toApproveCopy', to: signer }];
    case 'copyApproved':
      return [{ kind: 'documents.toMakeCopy', to: clerks }];
    case 'copyCancelled': {
      const { reason } = action.detail;
      return [{ kind: 'documents.draftReturned', to: drafter, parameters: { reason } }];
    }
    case 'copyMade':
      return [{ kind: 'documents.copyMade', to: drafter }];
    default:
      return [];
  }
}
