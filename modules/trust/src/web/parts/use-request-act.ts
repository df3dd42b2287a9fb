import { useQueryClient } from '@tanstack/react-query';
import type { RequestAct, RequestDetail } from '../../contract/index.ts';
import { useTrustApi } from './trust-api.ts';

/** Does an act on the request as it was seen, and has everything that shows it look anew. */
export function useRequestAct({ id, version }: RequestDetail) {
  const api = useTrustApi();
  const queryClient = useQueryClient();
  return async (act: RequestAct) => {
    const { state } = await api.actOnRequest.call({ id, version, act });
    await queryClient.invalidateQueries({ queryKey: api.key() });
    return state;
  };
}
