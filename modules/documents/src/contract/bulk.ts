import { operation } from '@hien-luong/contract';
import { z } from 'zod';

/** More is for the next call: each document is a transaction of its own, one after the other. */
export const MAX_BULK = 50;

/** What became of one document of many. */
export const BulkResult = z.discriminatedUnion('result', [
  z.object({
    id: z.uuid(),
    result: z.literal('done'),
    version: z.number().int(),
    /** Of a recording. */
    arrivalNumber: z.number().int().optional(),
    /** Of an issue. */
    recipientCount: z.number().int().optional(),
  }),
  /** The code of the refusal, the same that the act on this document alone would give. */
  z.object({ id: z.uuid(), result: z.literal('refused'), code: z.string() }),
]);
export type BulkResult = z.infer<typeof BulkResult>;

const many = z.object({
  /** Made by the client, the same when it tries again: what was done then is told, not done again. */
  batchId: z.uuid(),
  items: z
    .array(z.object({ id: z.uuid(), version: z.number().int() }))
    .min(1)
    .max(MAX_BULK),
});
const results = z.object({ results: z.array(BulkResult) });

/** The acts of a records desk on many documents, each with an answer of its own. */
export const bulkContract = {
  recordMany: operation(
    {
      method: 'POST',
      path: '/documents/incoming/recordings',
      summary: 'Record many documents, each under the next number',
      access: 'documents.record',
      tags: ['incoming'],
    },
    [],
  )
    .input(many.extend({ dueOn: z.iso.date().nullable().default(null) }))
    .output(results),
  directMany: operation(
    {
      method: 'POST',
      path: '/documents/incoming/directives',
      summary: 'One directive for many documents, with one deadline',
      access: 'documents.direct',
      tags: ['incoming'],
    },
    [],
  )
    .input(
      many.extend({
        leadPostId: z.uuid(),
        coordinatingPostIds: z.array(z.uuid()).max(50).default([]),
        instruction: z.string().trim().min(1).max(2000),
        dueOn: z.iso.date().nullable().default(null),
      }),
    )
    .output(results),
  issueMany: operation(
    {
      method: 'POST',
      path: '/documents/outgoing/issues',
      summary: 'Issue many sealed documents, each to its own recipients',
      access: 'documents.seal',
      tags: ['outgoing'],
    },
    [],
  )
    .input(many)
    .output(results),
};
