import { z } from 'zod';

export const OrganisationFilters = z.object({
  q: z.string().max(200).optional().catch(undefined),
  /** The day as of which the organisation is shown; today without one. */
  at: z.iso.date().optional().catch(undefined),
});
export type OrganisationFilters = z.infer<typeof OrganisationFilters>;
