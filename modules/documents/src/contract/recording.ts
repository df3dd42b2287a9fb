import { operation } from '@hien-luong/contract';
import { z } from 'zod';
import { DocumentKind, Urgency } from './shared.ts';

/** Files of one entry: the scan or PDF first. */
export const MAX_PAPER_FILES = 20;

/** A document that came outside the network, as the clerk read it off its page. */
export const PaperEntry = z.object({
  /** Made by the client, the same when it tries again: one entry is recorded once. */
  entryId: z.uuid(),
  /** On paper, or as a file by mail or on a stick. */
  cameBy: z.enum(['paper', 'file']),
  uploadIds: z.array(z.uuid()).max(MAX_PAPER_FILES).default([]),
  /** An agency of the directory where it is one; the name as written otherwise. */
  sender: z.object({
    agencyId: z.uuid().nullable().default(null),
    name: z.string().trim().min(1).max(300),
  }),
  numberAndSymbol: z.string().trim().min(1).max(100),
  issuedOn: z.iso.date(),
  kind: DocumentKind,
  subject: z.string().trim().min(1).max(500),
  signer: z
    .object({
      name: z.string().trim().max(200).default(''),
      title: z.string().trim().max(200).default(''),
      competence: z.string().trim().max(200).default(''),
    })
    .prefault({}),
  urgency: Urgency.default('normal'),
  dueOn: z.iso.date().nullable().default(null),
  /** The next number of the year when absent. */
  arrivalNumber: z.number().int().min(1).max(9_999_999).optional(),
  note: z.string().trim().max(1000).optional(),
});
export type PaperEntry = z.infer<typeof PaperEntry>;

/** What the clerk's guided recording asks: one document after the other, without the mouse. */
export const recordingContract = {
  proposeArrivalNumber: operation(
    {
      method: 'GET',
      path: '/documents/incoming/next-number',
      summary: 'The number that the next recorded document would get',
      access: 'documents.record',
      tags: ['incoming'],
    },
    [],
  )
    .input(z.object({}))
    .output(z.object({ year: z.number().int(), arrivalNumber: z.number().int() })),
  recordPaper: operation(
    {
      method: 'POST',
      path: '/documents/incoming/paper',
      summary: 'Record a document that came on paper or as a file',
      access: 'documents.record',
      tags: ['incoming'],
    },
    [
      'UPLOAD_NOT_FOUND',
      'RECIPIENT_UNKNOWN',
      'NUMBER_TAKEN',
      'DUE_DATE_PAST',
      'DOCUMENT_DATE_INVALID',
    ],
  )
    .input(PaperEntry)
    .output(z.object({ id: z.uuid(), version: z.number().int(), arrivalNumber: z.number().int() })),
  listSameIncoming: operation(
    {
      method: 'GET',
      path: '/documents/incoming/same',
      summary: 'Documents here with the same number and symbol of the same sender',
      access: 'documents.record',
      tags: ['incoming'],
    },
    [],
  )
    .input(
      z.object({
        agencyId: z.uuid().optional(),
        numberAndSymbol: z.string().trim().min(1).max(100),
      }),
    )
    .output(
      z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            subject: z.string(),
            arrivalNumber: z.number().int().nullable(),
            arrivedAt: z.iso.datetime(),
          }),
        ),
      }),
    ),
};
