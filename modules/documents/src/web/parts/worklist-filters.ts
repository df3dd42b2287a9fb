import { z } from 'zod';
import { DocumentKind, IncomingState, OutgoingState, RegisterName } from '../../contract/index.ts';

/** A filter that the address spells wrongly is left out rather than failing the page. */
const absent = undefined;

export const OutgoingFilters = z.object({
  state: OutgoingState.optional().catch(absent),
  kind: DocumentKind.optional().catch(absent),
  copies: z.enum(['only', 'none']).optional().catch(absent),
  mine: z.boolean().optional().catch(absent),
  q: z.string().max(200).optional().catch(absent),
  view: z.uuid().optional().catch(absent),
});
export type OutgoingFilters = z.infer<typeof OutgoingFilters>;

export const IncomingFilters = z.object({
  state: IncomingState.optional().catch(absent),
  deadline: z.enum(['overdue', 'dueSoon']).optional().catch(absent),
  lead: z.uuid().optional().catch(absent),
  unit: z.uuid().optional().catch(absent),
  unassigned: z.boolean().optional().catch(absent),
  asked: z.boolean().optional().catch(absent),
  mine: z.boolean().optional().catch(absent),
  order: z.enum(['newest', 'oldest', 'due']).optional().catch(absent),
  q: z.string().max(200).optional().catch(absent),
  view: z.uuid().optional().catch(absent),
});
export type IncomingFilters = z.infer<typeof IncomingFilters>;

export const RegisterFilters = z.object({
  direction: RegisterName.catch('incoming'),
  year: z.number().int().min(2000).max(2200).optional().catch(absent),
  from: z.iso.date().optional().catch(absent),
  to: z.iso.date().optional().catch(absent),
});
export type RegisterFilters = z.infer<typeof RegisterFilters>;

export const SearchFilters = z.object({ q: z.string().max(200).optional().catch(absent) });
export type SearchFilters = z.infer<typeof SearchFilters>;

/** A copy is made of a document kept here; without one, of paper. */
export const NewCopySearch = z.object({
  direction: z.enum(['outgoing', 'incoming']).optional().catch(absent),
  id: z.uuid().optional().catch(absent),
});
export type NewCopySearch = z.infer<typeof NewCopySearch>;

/** A new draft may answer an incoming document, or replace an issued one. */
export const NewDraftSearch = z.object({
  replyTo: z.uuid().optional().catch(absent),
  replaces: z.uuid().optional().catch(absent),
});
export type NewDraftSearch = z.infer<typeof NewDraftSearch>;

/** Recording in a row begins with a given document, else with the one that waits longest. */
export const RecordingSearch = z.object({ from: z.uuid().optional().catch(absent) });
export type RecordingSearch = z.infer<typeof RecordingSearch>;
