import { z } from 'zod';

/** Some of those who were told want to hear of it outside the desk. */
export const NOTIFIED = 'platform.notified';

export const Notified = z.object({
  people: z.array(z.uuid()).min(1),
  kind: z.string(),
  /** Number and symbol, or nothing; all that leaves the house of what a document is. */
  reference: z.string(),
  link: z.string(),
  once: z.string(),
});
export type Notified = z.infer<typeof Notified>;
