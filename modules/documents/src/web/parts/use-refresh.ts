import { useQueryClient } from '@tanstack/react-query';
import { useDocumentsApi } from './documents-api.ts';

/** After an act every list and count of this module may have changed. */
export function useRefresh(): () => Promise<void> {
  const queryClient = useQueryClient();
  const api = useDocumentsApi();
  return () => queryClient.invalidateQueries({ queryKey: api.key() });
}
