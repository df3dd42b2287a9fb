import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deskApi } from '../app/desk-api.ts';

/** One change to how I am reached; what is shown afterwards is what the server has. */
export function useReachAct<Input>(act: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (input: Input) => {
      await act(input);
      await queryClient.invalidateQueries({ queryKey: deskApi.platform.getReach.key() });
    },
  });
}
