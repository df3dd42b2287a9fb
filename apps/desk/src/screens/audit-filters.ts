import { z } from 'zod';

export const AuditFilters = z.object({
  action: z.string().max(100).optional().catch(undefined),
  subjectId: z.string().max(200).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
});
export type AuditFilters = z.infer<typeof AuditFilters>;
