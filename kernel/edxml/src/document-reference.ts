import type { CalendarDate } from '@hien-luong/vn';
import { CalendarDate as CalendarDateSchema } from '@hien-luong/vn';
import { z } from 'zod';

/**
 * Points to a document sent earlier. Match it by `documentId`, else by agency and `code` (such as
 * `7816/VPCP-TTĐT`) and date. In a status packet the agency is the other party.
 */
export const DocumentReference = z.object({
  agencyCode: z.string().optional(),
  code: z.string().optional(),
  documentId: z.string().optional(),
  date: (CalendarDateSchema as z.ZodType<CalendarDate>).optional(),
});
export type DocumentReference = z.infer<typeof DocumentReference>;
