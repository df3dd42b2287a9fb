import { MAX_UNREAD_COUNTED } from '@hien-luong/platform/contract';
import { BellLink } from '@hien-luong/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { deskApi } from '../app/desk-api.ts';

const EVERY_MS = 30_000;

/** Asks every half minute while the page is in view, and at once when it comes into view again. */
export function NotificationBell() {
  const { data } = useQuery(
    deskApi.platform.countUnread.queryOptions({ refetchInterval: EVERY_MS }),
  );
  useRefreshOnNews(data?.newestId);
  return <BellLink to="/notifications" count={data?.count ?? 0} max={MAX_UNREAD_COUNTED} />;
}

/** What was just told of has changed a queue as well: whatever is on screen is asked for again. */
function useRefreshOnNews(newestId: string | null | undefined): void {
  const queryClient = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: something new is the reason to ask
  useEffect(() => {
    if (!newestId) return;
    void queryClient.invalidateQueries({ queryKey: deskApi.platform.listNotifications.key() });
    void queryClient.invalidateQueries({ queryKey: deskApi.documents.getMyWork.key() });
  }, [newestId]);
}
