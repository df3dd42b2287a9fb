import { z } from 'zod';

/** Of what this module tells people. The desk has words for each, mails and pushes others. */
export const RecordsNotice = z.enum([
  'records.handOverDueSoon',
  'records.handOverOverdue',
  'records.shared',
  'records.received',
]);
export type RecordsNotice = z.infer<typeof RecordsNotice>;
