import { operation } from '@hien-luong/contract';
import { Consent, WayChoice } from '@hien-luong/trust/contract';
import { CopyKind } from '@hien-luong/vn';
import { z } from 'zod';
import { DocumentKind, SigningCapacity } from './shared.ts';

/** What a document or a copy is made of. */
export const CopyMedium = z.enum(['paper', 'electronic']);
export type CopyMedium = z.infer<typeof CopyMedium>;

/** The document copied, as it stood when the copy was asked for. */
export const CopiedDocument = z.object({
  medium: CopyMedium,
  /** Null for a document on paper that was never entered here. */
  link: z.object({ direction: z.enum(['outgoing', 'incoming']), id: z.uuid() }).nullable(),
  kind: DocumentKind,
  subject: z.string(),
  numberAndSymbol: z.string(),
  issuedOn: z.iso.date(),
  agencyName: z.string(),
  /** Where it is itself a copy. */
  copyKind: CopyKind.nullable(),
});
export type CopiedDocument = z.infer<typeof CopiedDocument>;

/** That an outgoing document is a copy, and of what. */
export const CopyInfo = z.object({
  kind: CopyKind,
  medium: CopyMedium,
  source: CopiedDocument,
});
export type CopyInfo = z.infer<typeof CopyInfo>;

const line = z.string().trim().min(1).max(300);

export const CopySource = z.discriminatedUnion('direction', [
  z.object({ direction: z.literal('outgoing'), id: z.uuid() }),
  z.object({ direction: z.literal('incoming'), id: z.uuid() }),
  /** A document on paper, scanned, with what stands on it. */
  z.object({
    direction: z.literal('scan'),
    uploadId: z.uuid(),
    kind: DocumentKind,
    subject: z.string().trim().min(1).max(500),
    numberAndSymbol: z.string().trim().min(1).max(60),
    issuedOn: z.iso.date(),
    agencyName: line,
    isCertifiedCopy: z.boolean().default(false),
    signer: z.object({ title: line, name: line }).nullable().default(null),
  }),
]);
export type CopySource = z.infer<typeof CopySource>;

export const CopyRequest = z.object({
  source: CopySource,
  copyKind: CopyKind,
  medium: CopyMedium,
  /** The part of the text that an extract repeats, a paragraph a line, and the place of the date. */
  extract: z
    .object({
      text: z.string().trim().min(1).max(100_000),
      place: z.string().trim().max(100).default(''),
    })
    .nullable()
    .default(null),
  signerPostId: z.uuid(),
  capacity: SigningCapacity.nullable().default(null),
  /** Agencies that get an electronic copy over the network. */
  recipientIds: z.array(z.uuid()).max(5000).default([]),
  /** Nơi nhận of a printed copy, besides them. */
  receivers: z.array(line).max(60).default([]),
  note: z.string().trim().max(1000).default(''),
});
export type CopyRequest = z.infer<typeof CopyRequest>;

const tags = ['copies'];
const base = '/documents/outgoing/{id}';
const versioned = z.object({ id: z.uuid(), version: z.number().int() });
const changed = z.object({ id: z.uuid(), version: z.number().int() });
const common = ['DOCUMENT_NOT_FOUND', 'DRAFT_STALE', 'NOT_IN_STATE'] as const;

export const copiesContract = {
  requestCopy: operation(
    {
      method: 'POST',
      path: '/documents/copies',
      summary: 'Ask for a certified copy (sao y, sao lục, trích sao)',
      access: 'documents.draft',
      tags,
    },
    [
      'DOCUMENT_NOT_FOUND',
      'NOT_IN_STATE',
      'COPY_WAY_INVALID',
      'COPY_SOURCE_INVALID',
      'EXTRACT_MISSING',
      'SCAN_INVALID',
      'SIGNATURE_INVALID',
      'SIGNER_NOT_COMPETENT',
      'RECIPIENT_UNKNOWN',
      'UPLOAD_NOT_FOUND',
      'NOT_A_PDF',
      'PDF_ENCRYPTED',
      'PDF_DAMAGED',
    ],
  )
    .input(CopyRequest)
    .output(changed),
  approveCopy: operation(
    {
      method: 'POST',
      path: `${base}/copy-approval`,
      summary: 'Decide that the copy is made',
      access: 'documents.sign',
      tags,
    },
    [...common, 'NOT_THE_SIGNER_FORBIDDEN', 'SIGNER_NOT_COMPETENT'],
  )
    .input(versioned)
    .output(changed),
  cancelCopy: operation(
    {
      method: 'POST',
      path: `${base}/copy-cancellation`,
      summary: 'Refuse a copy, or give the request up, with a reason',
      access: 'documents.draft',
      tags,
    },
    [...common, 'NOT_THE_SIGNER_FORBIDDEN', 'NOT_THE_DRAFTER_FORBIDDEN'],
  )
    .input(versioned.extend({ reason: z.string().trim().min(1).max(1000) }))
    .output(changed),
  makeCopy: operation(
    {
      method: 'POST',
      path: `${base}/copy`,
      summary:
        'Number the copy; sign an electronic one for the agency, prepare the print of one on paper',
      access: 'documents.seal',
      tags,
    },
    [
      ...common,
      'NUMBER_TAKEN',
      'SIGNATURE_INVALID',
      'PIN_WRONG',
      'PIN_LOCKED',
      'CERTIFICATE_EXPIRED',
      'CERTIFICATE_REVOKED',
      'CERTIFICATE_NOT_FOUND',
      'TIMESTAMP_UNAVAILABLE',
    ],
  )
    .input(
      versioned.extend({
        /** To use the agency's key, and by what; only an electronic copy is signed with it. */
        ...Consent.shape,
        by: WayChoice.optional(),
        /** The next number of the year when absent. */
        number: z.number().int().min(1).max(99_999_999).optional(),
      }),
    )
    .output(changed.extend({ numberAndSymbol: z.string() })),
  handOverCopy: operation(
    {
      method: 'POST',
      path: `${base}/copy-handover`,
      summary: 'Say that a copy on paper was signed, sealed and handed over',
      access: 'documents.seal',
      tags,
    },
    [...common],
  )
    .input(
      versioned.extend({
        amount: z.number().int().min(1).max(10_000),
        note: z.string().trim().max(1000).default(''),
      }),
    )
    .output(changed),
};
