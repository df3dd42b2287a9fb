import { operation } from '@hien-luong/contract';
import { z } from 'zod';

export const AnchorPurpose = z.enum(['sign', 'timestamp']);
export type AnchorPurpose = z.infer<typeof AnchorPurpose>;

/** 64 hexadecimal digits, however people group them. */
const Fingerprint = z
  .string()
  .max(200)
  .transform((typed) => typed.replace(/[\s:.-]/g, '').toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{64}$/));

const AnchorCertificate = z.object({
  fingerprint: z.string(),
  subject: z.string(),
  issuer: z.string(),
  serialNumber: z.string(),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  keyAlgorithm: z.string(),
  role: z.enum(['anchor', 'intermediate']),
  purposes: z.array(AnchorPurpose),
});

export const AnchorChange = AnchorCertificate.extend({
  id: z.uuid(),
  kind: z.enum(['pin', 'withdraw']),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime().nullable(),
  compared: z.enum(['typed', 'known', 'seed']),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
  decision: z
    .object({
      decision: z.enum(['confirm', 'refuse', 'cancel']),
      by: z.string(),
      at: z.iso.datetime(),
      reason: z.string(),
    })
    .nullable(),
  /** What the acting person may do with it. */
  acts: z.array(z.enum(['confirm', 'refuse', 'cancel'])),
});
export type AnchorChange = z.infer<typeof AnchorChange>;

export const AnchorPin = AnchorCertificate.extend({
  pinnedFrom: z.iso.datetime(),
  pinnedTo: z.iso.datetime().nullable(),
});
export type AnchorPin = z.infer<typeof AnchorPin>;

export const AnchorOverview = z.object({
  pins: z.array(AnchorPin),
  /** Newest first; waiting ones before all others. */
  changes: z.array(AnchorChange),
});

export const anchorsContract = {
  listAnchors: operation(
    {
      method: 'GET',
      path: '/trust/anchors',
      summary: 'Whom this installation trusts, since when, and who decided it',
      access: 'trust.anchors',
      tags: ['trust'],
    },
    [],
  ).output(AnchorOverview),
  proposeAnchor: operation(
    {
      method: 'POST',
      path: '/trust/anchors/changes',
      summary: 'Propose to trust an authority',
      access: 'trust.administer',
      tags: ['trust'],
    },
    ['UPLOAD_NOT_FOUND', 'ANCHOR_FILE_INVALID', 'ANCHOR_FINGERPRINT_DIFFERENT'],
  )
    .input(
      z.object({
        uploadId: z.uuid(),
        /** As the authority publishes it: typed, not copied from the file. */
        fingerprint: Fingerprint,
        role: z.enum(['anchor', 'intermediate']),
        purposes: z.array(AnchorPurpose).max(2),
        validTo: z.iso.date().nullable().default(null),
        reason: z.string().trim().min(1).max(1000),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  proposeWithdrawal: operation(
    {
      method: 'POST',
      path: '/trust/anchors/{fingerprint}/withdrawal',
      summary: 'Propose to trust an authority no longer',
      access: 'trust.administer',
      tags: ['trust'],
    },
    ['ANCHOR_NOT_PINNED'],
  )
    .input(
      z.object({ fingerprint: z.string().max(200), reason: z.string().trim().min(1).max(1000) }),
    )
    .output(z.object({ id: z.uuid() })),
  decideAnchorChange: operation(
    {
      method: 'POST',
      path: '/trust/anchors/changes/{id}/decision',
      summary: 'Confirm or refuse what another administrator proposed, or take back my own',
      access: 'trust.administer',
      tags: ['trust'],
    },
    ['ANCHOR_CHANGE_NOT_FOUND', 'ANCHOR_CHANGE_DECIDED_CONFLICT', 'ANCHOR_DECIDER_FORBIDDEN'],
  )
    .input(
      z.object({
        id: z.uuid(),
        decision: z.enum(['confirm', 'refuse', 'cancel']),
        reason: z.string().trim().max(1000).default(''),
      }),
    )
    .output(z.object({})),
};
