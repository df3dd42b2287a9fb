import { operation } from '@hien-luong/contract';
import { z } from 'zod';
import { HolderKind } from './shared.ts';

/** HỢP LỆ · CHƯA ĐỦ CƠ SỞ · KHÔNG HỢP LỆ */
export const Outcome = z.enum(['valid', 'indeterminate', 'invalid']);
export type Outcome = z.infer<typeof Outcome>;

/** Finished words: whoever shows a judgement has none of his own for it. */
export const VerdictWords = z.object({ vi: z.string(), en: z.string() });
export type VerdictWords = z.infer<typeof VerdictWords>;

/**
 * What one signature is worth, by EN 319 102-1. Verdicts kept before a field was there have none of
 * it: hence those that may be missing.
 */
export const SignatureVerdict = z.object({
  fieldName: z.string(),
  /** A timestamp over the whole document is no signature, and is listed with them. */
  kind: z.enum(['signature', 'timestamp']).default('signature'),
  outcome: Outcome,
  /** Sub-indication of EN 319 102-1 where the outcome is not `valid`. */
  subIndication: z.string().nullable(),
  /** The whole judgement in one sentence: worth, who, which CA, when, by what clock, what, until when. */
  sentence: VerdictWords.nullish(),
  /** Why it is not valid, and what to do. */
  reason: z.object({ why: VerdictWords, todo: VerdictWords }).nullish(),
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
  /** Whose timestamp proves it. */
  clock: z.string().nullish(),
  level: z.string(),
  /** What the level means. */
  levelText: VerdictWords.nullish(),
  /** Until when the proof can be kept up without a further timestamp. */
  provableUntil: z.iso.datetime().nullish(),
  coversWholeFile: z.boolean(),
  covers: VerdictWords.nullish(),
  /** Files of a container that this signature covers. */
  files: z.array(z.string()).default([]),
  /** Of a PDF; 0 where the signature covers no revision soundly, or the file has none. */
  revision: z.number().int(),
  revisionCount: z.number().int(),
  /** Kinds of change that came after this signature. */
  permittedChanges: z.array(z.string()),
  forbiddenChanges: z.array(z.string()),
  /** The same in words. */
  changes: z
    .object({ permitted: z.array(VerdictWords), forbidden: z.array(VerdictWords) })
    .default({ permitted: [], forbidden: [] }),
  warnings: z.array(VerdictWords).default([]),
  /** What was checked, in the order of the standard. */
  steps: z.array(z.object({ text: VerdictWords, ok: z.boolean() })).default([]),
});
export type SignatureVerdict = z.infer<typeof SignatureVerdict>;

export const SignedFormat = z.enum(['pdf', 'xml', 'asice', 'unknown']);
export type SignedFormat = z.infer<typeof SignedFormat>;

/** The judgement on one file. No signature at all is `indeterminate` with an empty list. */
export const Verdict = z.object({
  format: SignedFormat.default('pdf'),
  outcome: Outcome,
  signatures: z.array(SignatureVerdict),
  /**
   * Why nothing could be judged: `FORMAT_UNKNOWN`, `PDF_DAMAGED`, `NOT_SIGNED` …; null when judged.
   * Of judged signatures what none of them vouches for: `UNSIGNED_CHANGES`, `UNSIGNED_FILES`,
   * `SIGNATURE_REMOVED`.
   */
  problem: z.string().nullable(),
  /** The file as a whole, and what to do about it. */
  statement: VerdictWords.nullish(),
  todo: VerdictWords.nullish(),
  /** Files of a container that nobody answers for. */
  unsignedFiles: z.array(z.string()).default([]),
  checkedAt: z.iso.datetime(),
  sha256: z.string(),
});
export type Verdict = z.infer<typeof Verdict>;

/** The layers of a report: for everybody, for auditors, and for machines (ETSI TS 119 102-2). */
export const ReportLayer = z.enum(['simple', 'detailed', 'xml']);
export type ReportLayer = z.infer<typeof ReportLayer>;

/** A page as it was signed beside the page as it is, drawn as PNG in base64. */
export const PageComparison = z.object({
  page: z.number().int(),
  kind: z.enum(['CHANGED', 'ADDED', 'REMOVED']),
  width: z.number().int(),
  height: z.number().int(),
  /** Rectangles in pixels from the upper left corner that hold every difference. */
  areas: z.array(
    z.object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int(),
      height: z.number().int(),
    }),
  ),
  signed: z.string().nullable(),
  present: z.string().nullable(),
});
export type PageComparison = z.infer<typeof PageComparison>;

/** Where a file looks different from a revision that was signed. */
export const RevisionComparison = z.object({
  revision: z.number().int(),
  revisionCount: z.number().int(),
  pages: z.array(PageComparison),
  /** False where more pages differ, or are there, than were looked at. */
  complete: z.boolean(),
});
export type RevisionComparison = z.infer<typeof RevisionComparison>;

/** Counted from 1, as a signature's `revision`. */
export const SignedRevision = z.coerce.number().int().min(1).max(10_000);

export const judgementContract = {
  verifyUpload: operation(
    {
      method: 'POST',
      path: '/trust/verification',
      summary: 'Judge the signatures of an uploaded file: PDF, signed XML or ASiC-E container',
      access: 'signedIn',
      tags: ['trust'],
    },
    ['UPLOAD_NOT_FOUND'],
  )
    .input(z.object({ uploadId: z.uuid() }))
    .output(Verdict),
  compareUpload: operation(
    {
      method: 'POST',
      path: '/trust/verification/comparison',
      summary: 'Where an uploaded PDF looks different from a revision that was signed',
      access: 'signedIn',
      tags: ['trust'],
    },
    ['UPLOAD_NOT_FOUND', 'REVISION_NOT_FOUND', 'CHECK_TOO_LARGE'],
  )
    .input(z.object({ uploadId: z.uuid(), revision: SignedRevision }))
    .output(RevisionComparison),
};
