import type { Notification } from '@hien-luong/platform/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { deskApi, showSession } from '../app/desk-api.ts';
import { useMe } from '../app/me-context.ts';
import { useMarkRead } from './use-mark-read.ts';

/**
 * Goes to what a notification tells of, as the post that it concerns: in another of my posts the
 * document would not be there.
 */
export function useOpenNotification() {
  const me = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const markRead = useMarkRead();
  return async ({ id, link, postId, readAt }: Notification): Promise<void> => {
    if (readAt === null) void markRead({ ids: [id] });
    const isOtherPost = postId !== null && postId !== me.actingPostId;
    if (!isOtherPost || !me.posts.some((post) => post.id === postId)) {
      await queryClient.invalidateQueries({
        queryKey: deskApi.documents.key(),
        refetchType: 'none',
      });
      await navigate({ to: link });
      return;
    }
    const acting = await deskApi.platform.actAs.call({ postId });
    window.history.pushState(null, '', link);
    showSession(acting);
  };
}
