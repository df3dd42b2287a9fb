import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { z } from 'zod';

/** Why a file has not come further; the next attempt is told beside it. */
export const PreservationProblem = z.enum([
  /** No authority has said yet what the proof needs, or not recently enough. */
  'EVIDENCE_MISSING',
  'TIMESTAMP_UNAVAILABLE',
  /** A new timestamp would end no later than the one there is: its authority has no new key yet. */
  'TIMESTAMP_NOT_LONGER',
  /** Nothing to preserve: no signature in it, or it cannot be read. */
  'NOT_SIGNED',
  'FILE_UNREADABLE',
]);
export type PreservationProblem = z.infer<typeof PreservationProblem>;

/** One thing that keeps a signature from being proven later. */
export const MissingProof = z.object({
  fieldName: z.string(),
  kind: z.enum(['SIGNER_CERTIFICATE', 'SIGNATURE_TIMESTAMP', 'ISSUER', 'STATUS', 'FRESH_STATUS']),
  /** Whose certificate it is about, as the certificate says. */
  certificate: z.string().nullable(),
});
export type MissingProof = z.infer<typeof MissingProof>;

export const PreservationState = z.enum(['preserved', 'waiting', 'notPreservable']);
export type PreservationState = z.infer<typeof PreservationState>;

/** How far the proof of one file is kept. */
export const Preservation = z.object({
  /** The file as it was signed or received. */
  sha256: z.string(),
  name: z.string(),
  state: PreservationState,
  keptSince: z.iso.datetime(),
  /** Times a timestamp was put over it. */
  steps: z.number().int(),
  /** The file with all evidence in it; the file itself before the first step. */
  fileSha256: z.string(),
  lastStepAt: z.iso.datetime().nullable(),
  /** Until when it can be proven as it is, and what ends it. */
  provableUntil: z.iso.datetime().nullable(),
  endsBy: z.enum(['CERTIFICATE_EXPIRES', 'ALGORITHM_ENDS']).nullable(),
  /** When it is renewed, or tried again. */
  nextAt: z.iso.datetime().nullable(),
  problem: PreservationProblem.nullable(),
  missing: z.array(MissingProof),
});
export type Preservation = z.infer<typeof Preservation>;

export const preservationContract = {
  listPreserved: operation(
    {
      method: 'GET',
      path: '/trust/preserved',
      summary: 'Signed files whose proof this agency keeps',
      access: 'trust.read',
      tags: ['trust'],
    },
    [],
  )
    .input(PageRequest.extend({ state: PreservationState.optional() }))
    .output(pageOf(Preservation)),
  countPreserved: operation(
    {
      method: 'GET',
      path: '/trust/preserved/counts',
      summary: 'How many files are preserved, wait, or cannot be',
      access: 'trust.read',
      tags: ['trust'],
    },
    [],
  ).output(z.record(PreservationState, z.number().int())),
  getPreservation: operation(
    {
      method: 'GET',
      path: '/trust/preserved/{sha256}',
      summary: 'How far the proof of one file is kept',
      access: 'trust.read',
      tags: ['trust'],
    },
    ['PRESERVATION_NOT_FOUND'],
  )
    .input(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(Preservation),
};
