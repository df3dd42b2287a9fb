import type { ContractRouterClient } from '@orpc/contract';
import type { RouterUtils } from '@orpc/tanstack-query';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { recordsContract } from '../../contract/index.ts';

/** The operations of this module as queries and mutations of the application's client. */
export type RecordsApi = RouterUtils<ContractRouterClient<typeof recordsContract>>;

export const RecordsApiContext = createContext<RecordsApi | null>(null);

export function useRecordsApi(): RecordsApi {
  const api = useContext(RecordsApiContext);
  if (!api) throw new Error('this screen needs a RecordsApiContext around it');
  return api;
}

/** After an act every list and count of this module may have changed. */
export function useRefresh(): () => Promise<void> {
  const queryClient = useQueryClient();
  const api = useRecordsApi();
  return () => queryClient.invalidateQueries({ queryKey: api.key() });
}
