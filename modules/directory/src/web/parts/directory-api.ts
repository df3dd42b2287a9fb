import type { ContractRouterClient } from '@orpc/contract';
import type { RouterUtils } from '@orpc/tanstack-query';
import { createContext, useContext } from 'react';
import type { directoryContract } from '../../contract/index.ts';

/** The operations of this module as queries and mutations of the application's client. */
export type DirectoryApi = RouterUtils<ContractRouterClient<typeof directoryContract>>;

export const DirectoryApiContext = createContext<DirectoryApi | null>(null);

export function useDirectoryApi(): DirectoryApi {
  const api = useContext(DirectoryApiContext);
  if (!api) throw new Error('this screen needs a DirectoryApiContext around it');
  return api;
}
