import { operation } from '@hien-luong/contract';
import { z } from 'zod';
import { HolderKind } from './shared.ts';

/** HỢP LỆ · CHƯA ĐỦ CƠ SỞ · KHÔNG HỢP LỆ */
export const Outcome = z.enum(['valid', 'indeterminate', 'invalid']);
export type Outcome = z.infer<typeof Outcome>;

export const SignatureVerdict = z.object({
  fieldName: z.string(),
  outcome: Outcome,
  /** Sub-indication of EN 319 102-1 where the outcome is not `valid`. */
  subIndication: z.string().nullable(),
  holderKind: HolderKind,
  /** Person or agency that our register names; verdicts of before it was kept have none. */
  holderId: z.uuid().nullish(),
  signer: z.string(),
  organisation: z.string(),
  issuer: z.string(),
  serialNumber: z.string(),
  signedAt: z.iso.datetime().nullable(),
  /** A timestamp proves the time; a claimed time is only what the signer's clock said. */
  timeSource: z.enum(['timestamp', 'claimed', 'none']),
  level: z.string(),
  coversWholeFile: z.boolean(),
  revision: z.number().int(),
  revisionCount: z.number().int(),
  /** Kinds of change that came after this signature. */
  permittedChanges: z.array(z.string()),
  forbiddenChanges: z.array(z.string()),
  checks: z.array(z.object({ code: z.string(), ok: z.boolean() })),
});
export type SignatureVerdict = z.infer<typeof SignatureVerdict>;

/** The judgement on one file. No signature at all is `indeterminate` with an empty list. */
export const Verdict = z.object({
  outcome: Outcome,
  signatures: z.array(SignatureVerdict),
  /**
   * Why nothing could be judged: `NOT_A_PDF`, `PDF_DAMAGED`, `NOT_SIGNED` …; null when judged. Of
   * judged signatures what none of them vouches for: `UNSIGNED_CHANGES`, `SIGNATURE_REMOVED`.
   */
  problem: z.string().nullable(),
  checkedAt: z.iso.datetime(),
  sha256: z.string(),
});
export type Verdict = z.infer<typeof Verdict>;

export const judgementContract = {
  verifyUpload: operation(
    {
      method: 'POST',
      path: '/trust/verification',
      summary: 'Judge the signatures of an uploaded PDF',
      access: 'signedIn',
      tags: ['trust'],
    },
    ['UPLOAD_NOT_FOUND'],
  )
    .input(z.object({ uploadId: z.uuid() }))
    .output(Verdict),
};
