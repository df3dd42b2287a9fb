import { z } from 'zod';

export const PeopleFilters = z.object({
  q: z.string().max(200).optional().catch(undefined),
  /** Those who hold no post any more. */
  gone: z.boolean().optional().catch(undefined),
});
export type PeopleFilters = z.infer<typeof PeopleFilters>;
