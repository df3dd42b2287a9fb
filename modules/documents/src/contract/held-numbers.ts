import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { z } from 'zod';

/** `held` → used by a document, given back, or over when its last day has gone by. */
export const HeldState = z.enum(['held', 'used', 'givenBack', 'expired']);
export type HeldState = z.infer<typeof HeldState>;

export const HeldNumber = z.object({
  id: z.uuid(),
  year: z.number().int(),
  number: z.number().int(),
  state: HeldState,
  /** The day that the document is to bear, where it is known. */
  datedOn: z.iso.date().nullable(),
  reason: z.string(),
  expiresOn: z.iso.date(),
  heldBy: z.string(),
  heldAt: z.iso.datetime(),
  document: z.object({ id: z.uuid(), numberAndSymbol: z.string().nullable() }).nullable(),
  givenBackReason: z.string().nullable(),
});
export type HeldNumber = z.infer<typeof HeldNumber>;

const tags = ['registers'];
const reason = z.string().trim().min(1).max(500);

/** Numbers of outgoing documents that are kept for one to come. */
export const heldNumbersContract = {
  listHeldNumbers: operation(
    {
      method: 'GET',
      path: '/documents/held-numbers',
      summary: 'Numbers that are or were held',
      access: 'documents.seal',
      tags,
    },
    [],
  )
    .input(PageRequest.extend({ open: z.union([z.boolean(), z.stringbool()]).optional() }))
    .output(pageOf(HeldNumber)),
  holdNumber: operation(
    {
      method: 'POST',
      path: '/documents/held-numbers',
      summary: 'Hold the next number, or a free one, for a document to come (giữ số)',
      access: 'documents.seal',
      tags,
    },
    ['NUMBER_TAKEN', 'HOLD_DAYS_INVALID'],
  )
    .input(
      z.object({
        number: z.number().int().min(1).max(9_999_999).optional(),
        datedOn: z.iso.date().nullable().default(null),
        expiresOn: z.iso.date(),
        reason,
      }),
    )
    .output(z.object({ id: z.uuid(), number: z.number().int(), year: z.number().int() })),
  giveBackNumber: operation(
    {
      method: 'POST',
      path: '/documents/held-numbers/{id}/return',
      summary: 'Give a held number back, with the reason',
      access: 'documents.seal',
      tags,
    },
    ['HELD_NUMBER_NOT_FOUND', 'NOT_IN_STATE'],
  )
    .input(z.object({ id: z.uuid(), reason }))
    .output(z.object({ id: z.uuid() })),
};
