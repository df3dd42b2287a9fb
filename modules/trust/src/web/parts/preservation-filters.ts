import { z } from 'zod';
import { PreservationState } from '../../contract/index.ts';

export const PreservationFilters = z.object({
  state: PreservationState.optional().catch(undefined),
});
export type PreservationFilters = z.infer<typeof PreservationFilters>;
