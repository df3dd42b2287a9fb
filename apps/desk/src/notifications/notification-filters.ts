import { z } from 'zod';

/** What of the list is shown, as the address says it. */
export const NotificationFilters = z.object({
  unread: z.boolean().optional().catch(undefined),
});
export type NotificationFilters = z.infer<typeof NotificationFilters>;
