import { z } from 'zod';
import { DocumentReference } from './document-reference.ts';
import { Organization, Staff } from './organization.ts';

/**
 * 01 arrived, 02 returned, 03 accepted, 04 assigned, 05 in progress, 06 completed; 13 the sender
 * asks for the document back; 15 and 16 the receiver agrees to or refuses a recall or an update.
 */
export const StatusCode = z.enum(['01', '02', '03', '04', '05', '06', '13', '15', '16']);
export type StatusCode = z.infer<typeof StatusCode>;

/** What one agency tells another about a document that passed between them. */
export const StatusPacket = z.object({
  from: Organization,
  responseFor: DocumentReference,
  staff: Staff.optional(),
  code: StatusCode,
  /** The reason, for 02, 13 and 16. */
  description: z.string().optional(),
  /** The sender's clock, to the second; absent where it was missing or no time at all. */
  timestamp: z.date().optional(),
});
export type StatusPacket = z.infer<typeof StatusPacket>;
