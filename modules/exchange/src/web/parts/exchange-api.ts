import type { ContractRouterClient } from '@orpc/contract';
import type { RouterUtils } from '@orpc/tanstack-query';
import { createContext, useContext } from 'react';
import type { exchangeContract } from '../../contract.ts';

/** The operations of this module as queries and mutations of the application's client. */
export type ExchangeApi = RouterUtils<ContractRouterClient<typeof exchangeContract>>;

export const ExchangeApiContext = createContext<ExchangeApi | null>(null);

export function useExchangeApi(): ExchangeApi {
  const api = useContext(ExchangeApiContext);
  if (!api) throw new Error('this screen needs an ExchangeApiContext around it');
  return api;
}
