import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { Verdict } from '@hien-luong/trust/contract';
import { CopyKind } from '@hien-luong/vn';
import { z } from 'zod';
import { CopyInfo } from './copies.ts';
import {
  AgencyRef,
  DocumentFile,
  DocumentHead,
  DocumentKind,
  DraftContent,
  FileRole,
  Person,
  SigningCapacity,
  TimelineEntry,
  Urgency,
} from './shared.ts';

/**
 * drafting → submitted → signed → sealed → issued; a return leads back to drafting. Of a copy:
 * asked for, approved, made, issued or handed over; or cancelled. What was issued may be recalled,
 * or replaced by another document. A draft is transferred when its agency ends.
 */
export const OutgoingState = z.enum([
  'drafting',
  'submitted',
  'signed',
  'sealed',
  'issued',
  'cancelled',
  'recalled',
  'replaced',
  'transferred',
]);
export type OutgoingState = z.infer<typeof OutgoingState>;

/** Where one recipient stands; the fold of the status packets that came back (QCVN 102 codes). */
export const RecipientState = z.enum([
  'queued',
  'sent',
  'failed',
  'arrived', // 01
  'returned', // 02
  'accepted', // 03
  'assigned', // 04
  'inProgress', // 05
  'completed', // 06
  'recallRequested', // 13
  'recalled', // 15
]);
export type RecipientState = z.infer<typeof RecipientState>;

export const OutgoingRow = DocumentHead.extend({
  state: OutgoingState,
  /** What kind of copy it is; null for a document of the agency's own. */
  copyKind: CopyKind.nullable(),
  drafter: Person,
  signer: Person,
  updatedAt: z.iso.datetime(),
  recipientCount: z.number().int(),
  /** Recipients that have recorded it (03 or further). */
  acceptedCount: z.number().int(),
  /** Increases with every change; sent back with an act so that two windows cannot overwrite. */
  version: z.number().int(),
});
export type OutgoingRow = z.infer<typeof OutgoingRow>;

export const Recipient = z.object({
  agency: AgencyRef,
  state: RecipientState,
  stateAt: z.iso.datetime().nullable(),
  note: z.string().nullable(),
  history: z.array(
    z.object({
      code: z.string(),
      at: z.iso.datetime(),
      by: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
});
export type Recipient = z.infer<typeof Recipient>;

/** Acts on an outgoing document; the server lists those that this post may do now. */
export const OutgoingAct = z.enum([
  'edit',
  'submit',
  'withdraw',
  'return',
  'sign',
  'seal',
  'issue',
  'delete',
  'approveCopy',
  'cancelCopy',
  'makeCopy',
  'handOverCopy',
  'copy',
  'recall',
  'update',
  'replace',
]);
export type OutgoingAct = z.infer<typeof OutgoingAct>;

const DocumentLink = z.object({ id: z.uuid(), numberAndSymbol: z.string() });

export const OutgoingDetail = OutgoingRow.extend({
  agency: AgencyRef,
  /** As submitted, before that as the draft asks; null: as the post or a delegation will say. */
  capacity: SigningCapacity.nullable(),
  signerPostId: z.uuid(),
  draftingUnit: z.string(),
  content: DraftContent.nullable(),
  copy: CopyInfo.nullable(),
  /** The document that this one takes the place of, and the one that took its own. */
  replaces: DocumentLink.nullable(),
  replacedBy: DocumentLink.nullable(),
  replyTo: z
    .object({ id: z.uuid(), numberAndSymbol: z.string(), agencyName: z.string() })
    .nullable(),
  /** What arrived in answer to it. */
  answers: z.array(z.object({ id: z.uuid(), numberAndSymbol: z.string(), agencyName: z.string() })),
  recipients: z.array(AgencyRef),
  recipientSummary: z.record(RecipientState, z.number().int()),
  files: z.array(DocumentFile),
  verdict: Verdict.nullable(),
  timeline: z.array(TimelineEntry),
  acts: z.array(OutgoingAct),
});
export type OutgoingDetail = z.infer<typeof OutgoingDetail>;

export const DraftFields = z.object({
  kind: DocumentKind,
  subject: z.string().trim().min(1).max(500),
  urgency: Urgency.default('normal'),
  dueOn: z.iso.date().nullable().default(null),
  signerPostId: z.uuid(),
  capacity: SigningCapacity.nullable().default(null),
  /** Null when the document is an uploaded PDF. */
  content: DraftContent.nullable(),
  recipientIds: z.array(z.uuid()).max(5000).default([]),
  /** An incoming document of mine that this one answers. */
  replyToId: z.uuid().nullable().default(null),
  /** An issued document of mine that this one replaces. */
  replacesId: z.uuid().nullable().default(null),
});
export type DraftFields = z.infer<typeof DraftFields>;

const tags = ['outgoing'];
const base = '/documents/outgoing';
const versioned = z.object({ id: z.uuid(), version: z.number().int() });
const changed = z.object({ id: z.uuid(), version: z.number().int() });

export const outgoingContract = {
  listOutgoing: operation(
    {
      method: 'GET',
      path: base,
      summary: 'Outgoing documents of my agency',
      access: 'documents.read',
      tags,
    },
    [],
  )
    .input(
      PageRequest.extend({
        state: OutgoingState.optional(),
        kind: DocumentKind.optional(),
        /** Certified copies alone, or all but them. */
        copies: z.enum(['only', 'none']).optional(),
        mine: z.union([z.boolean(), z.stringbool()]).optional(),
        q: z.string().max(200).optional(),
      }),
    )
    .output(pageOf(OutgoingRow)),
  getOutgoing: operation(
    {
      method: 'GET',
      path: `${base}/{id}`,
      summary: 'One outgoing document',
      access: 'documents.read',
      tags,
    },
    ['DOCUMENT_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(OutgoingDetail),
  listRecipients: operation(
    {
      method: 'GET',
      path: `${base}/{id}/recipients`,
      summary: 'Each recipient and where it stands',
      access: 'documents.read',
      tags,
    },
    ['DOCUMENT_NOT_FOUND'],
  )
    .input(PageRequest.extend({ id: z.uuid(), state: RecipientState.optional() }))
    .output(pageOf(Recipient)),
  createDraft: operation(
    { method: 'POST', path: base, summary: 'Begin a draft', access: 'documents.draft', tags },
    [
      'SIGNER_NOT_COMPETENT',
      'DUE_DATE_PAST',
      'DOCUMENT_NOT_FOUND',
      'NOT_IN_STATE',
      'RECIPIENT_UNKNOWN',
    ],
  )
    .input(DraftFields)
    .output(changed),
  updateDraft: operation(
    {
      method: 'PUT',
      path: `${base}/{id}`,
      summary: 'Change a draft',
      access: 'documents.draft',
      tags,
    },
    [
      'DOCUMENT_NOT_FOUND',
      'DRAFT_STALE',
      'NOT_IN_STATE',
      'NOT_THE_DRAFTER_FORBIDDEN',
      'SIGNER_NOT_COMPETENT',
      'DUE_DATE_PAST',
      'RECIPIENT_UNKNOWN',
    ],
  )
    .input(DraftFields.extend(versioned.shape))
    .output(changed),
  attachFile: operation(
    {
      method: 'POST',
      path: `${base}/{id}/files`,
      summary: 'Attach an upload',
      access: 'documents.draft',
      tags,
    },
    [
      'DOCUMENT_NOT_FOUND',
      'DRAFT_STALE',
      'NOT_IN_STATE',
      'UPLOAD_NOT_FOUND',
      'OFFICE_CONVERTER_MISSING',
      'OFFICE_NOT_CONVERTED',
      'NOT_A_PDF',
      'PDF_ENCRYPTED',
      'PDF_DAMAGED',
      'PDF_ALREADY_SIGNED',
    ],
  )
    .input(versioned.extend({ uploadId: z.uuid(), role: FileRole }))
    .output(changed),
  detachFile: operation(
    {
      method: 'DELETE',
      path: `${base}/{id}/files/{fileId}`,
      summary: 'Take a file off a draft',
      access: 'documents.draft',
      tags,
    },
    ['DOCUMENT_NOT_FOUND', 'DRAFT_STALE', 'NOT_IN_STATE'],
  )
    .input(versioned.extend({ version: z.coerce.number().int(), fileId: z.uuid() }))
    .output(changed),
  submitDraft: operation(
    {
      method: 'POST',
      path: `${base}/{id}/submission`,
      summary: 'Submit for signature (trình ký)',
      access: 'documents.draft',
      tags,
    },
    [
      'DOCUMENT_NOT_FOUND',
      'DRAFT_STALE',
      'NOT_IN_STATE',
      'DRAFT_INCOMPLETE',
      'SIGNER_NOT_COMPETENT',
    ],
  )
    .input(versioned.extend({ note: z.string().max(1000).optional() }))
    .output(changed),
  withdrawDraft: operation(
    {
      method: 'POST',
      path: `${base}/{id}/withdrawal`,
      summary: 'Take a submission back',
      access: 'documents.draft',
      tags,
    },
    ['DOCUMENT_NOT_FOUND', 'DRAFT_STALE', 'NOT_IN_STATE'],
  )
    .input(versioned)
    .output(changed),
  returnDraft: operation(
    {
      method: 'POST',
      path: `${base}/{id}/return`,
      summary: 'Return a submission with a reason',
      access: 'documents.sign',
      tags,
    },
    ['DOCUMENT_NOT_FOUND', 'DRAFT_STALE', 'NOT_IN_STATE', 'NOT_THE_SIGNER_FORBIDDEN'],
  )
    .input(versioned.extend({ reason: z.string().trim().min(1).max(1000) }))
    .output(changed),
  issueDocument: operation(
    {
      method: 'POST',
      path: `${base}/{id}/issue`,
      summary: 'Issue to its recipients',
      access: 'documents.seal',
      tags,
    },
    [
      'DOCUMENT_NOT_FOUND',
      'DRAFT_STALE',
      'NOT_IN_STATE',
      'RECIPIENT_UNKNOWN',
      'RECIPIENTS_MISSING',
    ],
  )
    .input(versioned.extend({ recipientIds: z.array(z.uuid()).max(5000).optional() }))
    .output(changed.extend({ recipientCount: z.number().int() })),
  deleteDraft: operation(
    {
      method: 'DELETE',
      path: `${base}/{id}`,
      summary: 'Give up a draft that was never submitted',
      access: 'documents.draft',
      tags,
    },
    ['DOCUMENT_NOT_FOUND', 'DRAFT_STALE', 'NOT_IN_STATE'],
  )
    .input(versioned.extend({ version: z.coerce.number().int() }))
    .output(z.object({})),
};
