/** The part of a paged query's result that a list needs. */
export type PagedAnswer<Row> = {
  data: { pages: readonly { items: readonly Row[] }[] } | undefined;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
  refetch(): unknown;
};

/** What `DataTable` wants of a paged query: `<DataTable {...pagesOf(answer)} … />`. */
export function pagesOf<Row>(answer: PagedAnswer<Row>) {
  return {
    rows: answer.data?.pages.flatMap(({ items }) => items),
    error: answer.error,
    onRetry: () => void answer.refetch(),
    onMore: answer.hasNextPage ? () => void answer.fetchNextPage() : undefined,
    loadingMore: answer.isFetchingNextPage,
  };
}

/** Options of a keyset-paged query that every list shares. */
export const nextPage = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { nextCursor?: string | undefined }) => page.nextCursor,
};
