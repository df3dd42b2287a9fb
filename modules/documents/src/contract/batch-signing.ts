import { operation, Problem } from '@hien-luong/contract';
import { Consent, WayChoice } from '@hien-luong/trust/contract';
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { OutgoingRow } from './outgoing.ts';
import { DocumentFile } from './shared.ts';

/** So many wait for a signature on one list and are signed with one PIN at most. */
export const MAX_BATCH = 20;

export const SigningRow = OutgoingRow.extend({
  version: z.number().int(),
  /** What will be signed, as submitted. */
  main: DocumentFile,
  /** What its drafter said with it. */
  note: z.string().nullable(),
  /** Whether I have been shown this very file. */
  shown: z.boolean(),
});
export type SigningRow = z.infer<typeof SigningRow>;

const versioned = z.object({ id: z.uuid(), version: z.number().int() });

/** What became of one of them; each stands by itself. */
export const BatchStep = z.discriminatedUnion('result', [
  versioned.extend({ result: z.literal('signed') }),
  z.object({ id: z.uuid(), result: z.literal('refused'), problem: Problem }),
]);
export type BatchStep = z.infer<typeof BatchStep>;

const tags = ['outgoing'];

export const batchSigningContract = {
  listToSign: operation(
    {
      method: 'GET',
      path: '/documents/signing',
      summary: 'What waits for my signature, the oldest first, with what I was shown',
      access: 'documents.sign',
      tags,
    },
    [],
  ).output(
    z.object({
      rows: z.array(SigningRow).max(MAX_BATCH),
      /** Of all that wait, also those that are not on this list yet. */
      total: z.number().int(),
    }),
  ),
  recordShown: operation(
    {
      method: 'POST',
      path: '/documents/outgoing/{id}/shown',
      summary: 'Record that the document was shown to me before I sign it',
      access: 'documents.sign',
      tags,
    },
    ['DOCUMENT_NOT_FOUND', 'DRAFT_STALE', 'NOT_IN_STATE', 'NOT_THE_SIGNER_FORBIDDEN'],
  )
    .input(versioned.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(z.object({})),
  signDocuments: operation(
    {
      method: 'POST',
      path: '/documents/outgoing/signatures',
      summary: 'Sign several that I was shown, with one PIN; tells of each as it is done',
      access: 'documents.sign',
      tags,
    },
    [
      // Told of one of them, not of all.
      'NOT_SHOWN',
      'CERTIFICATE_EXPIRED',
      'CERTIFICATE_REVOKED',
      'CERTIFICATE_UNTRUSTED',
      'CERTIFICATE_NOT_FOUND',
      'SIGNING_WAY_NOT_FOUND',
      'PIN_WRONG',
      'PIN_LOCKED',
      'DEVICE_UNAVAILABLE',
    ],
  )
    .input(
      z.object({
        documents: z.array(versioned).min(1).max(MAX_BATCH),
        ...Consent.shape,
        by: WayChoice.optional(),
      }),
    )
    .output(eventIterator(BatchStep)),
};
