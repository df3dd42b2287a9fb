import { useQueryClient } from '@tanstack/react-query';
import { deskApi } from '../app/desk-api.ts';

type Reading = { ids?: string[]; upTo?: string };

/** Marks as read and brings bell and list up to date. */
export function useMarkRead() {
  const queryClient = useQueryClient();
  return async (reading: Reading): Promise<void> => {
    const unread = await deskApi.platform.markRead.call(reading);
    queryClient.setQueryData(deskApi.platform.countUnread.queryKey(), unread);
    await queryClient.invalidateQueries({ queryKey: deskApi.platform.listNotifications.key() });
  };
}
