import { appendAudit } from '../audit/append-audit.ts';
import { PlatformError } from '../platform-error.ts';
import { type AuthSetup, findActingSession, type Session } from './session.ts';

/** Changes the post this session acts in; it is recorded in the agency one comes to. */
export async function actAs(setup: AuthSetup, session: Session, postId: string): Promise<Session> {
  if (!session.posts.some(({ id }) => id === postId)) throw postNotFound(postId);
  const next = findActingSession(setup, {
    ...session,
    id: session.scope.sessionId,
    actingPostId: postId,
    requestId: session.scope.requestId,
  });
  if (!next) throw postNotFound(postId);
  await setup.platform.db.write(next.scope, async (tx) => {
    await tx
      .updateTable('platform.session')
      .set({ acting_post_id: postId })
      .where('id', '=', session.scope.sessionId)
      .execute();
    await appendAudit(tx, next.scope, {
      action: 'session.actAs',
      subject: { type: 'post', id: postId },
      detail: { from: session.scope.postId },
    });
  });
  return next;
}

function postNotFound(postId: string): PlatformError {
  return new PlatformError('POST_NOT_FOUND', `The person does not hold post ${postId} today`);
}
