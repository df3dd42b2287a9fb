import type { Me } from '@hien-luong/platform/contract';
import { ORPCError } from '@orpc/client';
import { QueryClient } from '@tanstack/react-query';
import { createDeskClient } from './create-desk-client.ts';

/** Problems that asking again cannot change are shown at once. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof ORPCError && error.status < 500);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: 10_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

export const deskApi = createDeskClient({
  origin: location.origin,
  csrfToken: () => findMe()?.csrfToken,
  // Whoever was signed in no longer is: the gate shows the sign-in over the page one was at.
  onSignedOut: () => showSession(null),
});

/**
 * Shows the desk of `me`, or the sign-in for null. What the one before has seen is forgotten; only
 * the query that the gate watches stays, for a watcher is not told of a query made anew.
 */
export function showSession(me: Me | null): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey()[0] });
  queryClient.setQueryData(meKey(), me);
}

/** Null once the server has said that nobody is signed in. */
export function meKey() {
  return ['me'] as const;
}

export function findMe(): Me | undefined {
  return queryClient.getQueryData<Me | null>(meKey()) ?? undefined;
}
