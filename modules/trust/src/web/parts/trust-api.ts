import type { ContractRouterClient } from '@orpc/contract';
import type { RouterUtils } from '@orpc/tanstack-query';
import { createContext, useContext } from 'react';
import type { trustContract } from '../../contract/index.ts';

/** The operations of this module as queries and mutations of the application's client. */
export type TrustApi = RouterUtils<ContractRouterClient<typeof trustContract>>;

export const TrustApiContext = createContext<TrustApi | null>(null);

export function useTrustApi(): TrustApi {
  const api = useContext(TrustApiContext);
  if (!api) throw new Error('this screen needs a TrustApiContext around it');
  return api;
}
