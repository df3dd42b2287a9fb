import { z } from 'zod';
import { Staff } from './organization.ts';

/** What a packet does: brings a new document, or recalls, updates or replaces one sent before. */
export const BusinessType = z.enum(['new', 'recall', 'update', 'replace']);
export type BusinessType = z.infer<typeof BusinessType>;

export const DocumentUpdate = z.object({
  contentChanged: z.boolean(),
  recipientsChanged: z.boolean(),
  recipients: z.array(z.object({ agencyCode: z.string(), change: z.enum(['removed', 'added']) })),
});
export type DocumentUpdate = z.infer<typeof DocumentUpdate>;

/** A replaced document and the recipients for whom it is replaced. */
export const Replacement = z.object({ documentId: z.string(), agencyCodes: z.array(z.string()) });
export type Replacement = z.infer<typeof Replacement>;

export const Business = z.object({
  type: BusinessType,
  /** The document updated, or recalled; absent for a new one. */
  documentId: z.string().optional(),
  reason: z.string().optional(),
  /** Whether a paper copy is sent as well. */
  paper: z.boolean(),
  update: DocumentUpdate.optional(),
  replacements: z.array(Replacement),
  staff: Staff.optional(),
});
export type Business = z.infer<typeof Business>;
