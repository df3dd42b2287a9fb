import type { ContractRouterClient } from '@orpc/contract';
import type { RouterUtils } from '@orpc/tanstack-query';
import { createContext, useContext } from 'react';
import type { documentsContract } from '../../contract/index.ts';

/** The operations of this module as queries and mutations of the application's client. */
export type DocumentsApi = RouterUtils<ContractRouterClient<typeof documentsContract>>;

export const DocumentsApiContext = createContext<DocumentsApi | null>(null);

export function useDocumentsApi(): DocumentsApi {
  const api = useContext(DocumentsApiContext);
  if (!api) throw new Error('this screen needs a DocumentsApiContext around it');
  return api;
}
