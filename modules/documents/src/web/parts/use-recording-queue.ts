import { nextPage } from '@hien-luong/ui';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDocumentsApi } from './documents-api.ts';

/** What became of a document in this sitting. */
export type Recorded = { id: string; subject: string; arrivalNumber: number };

const PAGE = 50;

/**
 * Documents that wait to be recorded, the longest wait first, one at a time. The queue is asked for
 * once and then only goes on: what others record meanwhile says so itself when its turn comes.
 */
export function useRecordingQueue(from: string | undefined) {
  const api = useDocumentsApi();
  const queryClient = useQueryClient();
  const [recorded, setRecorded] = useState<readonly Recorded[]>([]);
  const [left, setLeft] = useState<readonly string[]>([]);
  const input = { state: 'arrived', order: 'oldest', limit: PAGE } as const;
  const waiting = useInfiniteQuery({
    ...api.listIncoming.infiniteOptions({
      input: (cursor?: string) => ({ ...input, cursor }),
      ...nextPage,
    }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const passed = new Set([...left, ...recorded.map(({ id }) => id)]);
  const rows = waiting.data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? [];
  const queue = [...new Set(from === undefined ? rows : [from, ...rows])];
  const [current, following] = queue.filter((id) => !passed.has(id));
  const { fetchNextPage, hasNextPage } = waiting;
  useEffect(() => {
    if (following === undefined && hasNextPage) void fetchNextPage();
  }, [following, hasNextPage, fetchNextPage]);
  useEffect(() => {
    if (following === undefined) return;
    void queryClient.prefetchQuery(api.getIncoming.queryOptions({ input: { id: following } }));
  }, [api, following, queryClient]);
  return {
    answer: { ...waiting, data: waiting.isFetchingNextPage && !current ? undefined : waiting.data },
    current,
    recorded,
    leftCount: left.length,
    keepRecorded: (one: Recorded) => setRecorded((before) => [...before, one]),
    leave: (id: string) => setLeft((before) => [...before, id]),
    takeBack: () => setLeft((before) => before.slice(0, -1)),
  };
}
