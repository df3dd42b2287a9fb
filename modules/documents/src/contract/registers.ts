import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { z } from 'zod';
import { IncomingRow } from './incoming.ts';
import { OutgoingRow } from './outgoing.ts';

/**
 * The registers that are kept: what arrived, what was issued, copies; and of what arrived, to whom
 * it was handed on and how far its work is.
 */
export const RegisterName = z.enum(['incoming', 'outgoing', 'copies', 'transfers', 'progress']);
export type RegisterName = z.infer<typeof RegisterName>;

const year = z.coerce.number().int().min(2000).max(2200);

/** A part of a year: days of arrival or of issue, both of them within it. */
export const RegisterPeriod = z.object({
  year,
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type RegisterPeriod = z.infer<typeof RegisterPeriod>;

/** A register as a file, the same lines as on the screen. */
export const RegisterExport = RegisterPeriod.extend({
  register: RegisterName,
  format: z.enum(['pdf', 'xlsx']),
});
export type RegisterExport = z.infer<typeof RegisterExport>;

/** One line of Sổ đăng ký văn bản đi or đến (NĐ 30/2020/NĐ-CP PL IV). */
export const RegisterLine = z.object({
  /** Null of a number that was held and that no document bears. */
  documentId: z.uuid().nullable(),
  number: z.number().int(),
  numberAndSymbol: z.string(),
  date: z.iso.date(),
  /** Of an incoming document: when it arrived. */
  arrivedOn: z.iso.date().nullable(),
  author: z.string(),
  kindAndSubject: z.string(),
  signer: z.string(),
  recipients: z.string(),
  receivedBy: z.string(),
  /** When it was handed on: issued, or directed to whom it concerns. */
  movedOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  /** State of an incoming document's work. */
  state: z.string(),
  /** Numbers and symbols of our answers, parted by semicolons. */
  replies: z.string(),
  note: z.string(),
});
export type RegisterLine = z.infer<typeof RegisterLine>;

/** One queue of work of the acting post. */
export const WorkSection = z.object({
  key: z.enum([
    'toSign',
    'toSeal',
    'toIssue',
    'toRecord',
    'toAnswer',
    'toDirect',
    'toWork',
    'toRevise',
  ]),
  /** A true count, even when fewer rows are listed. */
  count: z.number().int(),
  outgoing: z.array(OutgoingRow),
  incoming: z.array(IncomingRow),
});
export type WorkSection = z.infer<typeof WorkSection>;

export const SearchHit = z.object({
  direction: z.enum(['incoming', 'outgoing']),
  id: z.uuid(),
  numberAndSymbol: z.string().nullable(),
  subject: z.string(),
  agencyName: z.string(),
  date: z.iso.date().nullable(),
  state: z.string(),
  /** True where the words match with their accents. */
  exact: z.boolean(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const registersContract = {
  getMyWork: operation(
    {
      method: 'GET',
      path: '/documents/work',
      summary: 'What waits for the acting post',
      access: 'documents.read',
      tags: ['work'],
    },
    [],
  ).output(z.object({ sections: z.array(WorkSection), overdueCount: z.number().int() })),
  listRegister: operation(
    {
      method: 'GET',
      path: '/documents/registers/{direction}',
      summary: 'A register of one year',
      access: 'documents.read',
      tags: ['registers'],
    },
    [],
  )
    .input(PageRequest.extend({ ...RegisterPeriod.shape, direction: RegisterName }))
    .output(pageOf(RegisterLine)),
  searchDocuments: operation(
    {
      method: 'GET',
      path: '/documents/search',
      summary: 'Search with and without accents',
      access: 'documents.read',
      tags: ['search'],
    },
    [],
  )
    .input(PageRequest.extend({ q: z.string().trim().min(1).max(200) }))
    .output(pageOf(SearchHit)),
};
