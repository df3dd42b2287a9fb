import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { Verdict } from '@hien-luong/trust/contract';
import { CopyKind } from '@hien-luong/vn';
import { z } from 'zod';
import { AgencyRef, DocumentFile, DocumentHead, Person, TimelineEntry } from './shared.ts';

/**
 * arrived → recorded → directed → inProgress → completed; or arrived → returned. From any of them
 * recalled or replaced, where the sender asked for it and the clerk agreed. What is open when the
 * agency ends is transferred to its successor.
 */
export const IncomingState = z.enum([
  'arrived',
  'returned',
  'recorded',
  'directed',
  'inProgress',
  'completed',
  'recalled',
  'replaced',
  'transferred',
]);
export type IncomingState = z.infer<typeof IncomingState>;

/** Computed from the due date and the state on a given day, never stored. */
export const DeadlineState = z.enum([
  'none',
  'inTime',
  'dueSoon',
  'overdue',
  'doneInTime',
  'doneLate',
]);
export type DeadlineState = z.infer<typeof DeadlineState>;

export const RequestKind = z.enum(['recall', 'update', 'replace']);
export type RequestKind = z.infer<typeof RequestKind>;

export const IncomingRow = DocumentHead.extend({
  state: IncomingState,
  sender: AgencyRef,
  /** Number as its sender wrote it. */
  senderNumberAndSymbol: z.string(),
  arrivalNumber: z.number().int().nullable(),
  arrivedAt: z.iso.datetime(),
  outcome: Verdict.shape.outcome,
  lead: Person.nullable(),
  deadline: DeadlineState,
  /** How many other documents share its number, symbol and agency, or its document id. */
  duplicateCount: z.number().int(),
  /** What its sender asks and the clerk has not answered yet. */
  requestKind: RequestKind.nullable(),
  version: z.number().int(),
});
export type IncomingRow = z.infer<typeof IncomingRow>;

export const Directive = z.object({
  lead: Person,
  coordinating: z.array(Person),
  instruction: z.string(),
  dueOn: z.iso.date().nullable(),
  by: Person,
  at: z.iso.datetime(),
});
export type Directive = z.infer<typeof Directive>;

export const IncomingAct = z.enum([
  'record',
  'return',
  'direct',
  'start',
  'report',
  'complete',
  'reply',
  'copy',
  'agree',
  'refuse',
]);
export type IncomingAct = z.infer<typeof IncomingAct>;

export const IncomingDetail = IncomingRow.extend({
  summary: z.string().nullable(),
  /** What kind of copy it is, of what its summary tells. */
  copyKind: CopyKind.nullable(),
  signer: z.object({ competence: z.string(), title: z.string(), name: z.string() }),
  files: z.array(DocumentFile.extend({ verdict: Verdict.nullable() })),
  /** The judgement on the main PDF, shown before anything else. */
  verdict: Verdict.nullable(),
  /** Null of what came on paper or as a file. */
  packet: z
    .object({
      documentId: z.string(),
      sha256: z.string(),
      receivedAt: z.iso.datetime(),
      warnings: z.array(z.object({ code: z.string(), detail: z.string() })),
    })
    .nullable(),
  cameBy: z.enum(['packet', 'paper', 'file']),
  duplicates: z.array(
    z.object({
      id: z.uuid(),
      arrivalNumber: z.number().int().nullable(),
      arrivedAt: z.iso.datetime(),
    }),
  ),
  directive: Directive.nullable(),
  /** What the sender asks, the oldest first. */
  requests: z.array(
    z.object({
      kind: RequestKind,
      reason: z.string().nullable(),
      /** An update that takes us off its recipients. */
      removed: z.boolean(),
      /** What an update changes. */
      subject: z.string().nullable(),
      dueOn: z.iso.date().nullable(),
      fileCount: z.number().int(),
      replacement: z.object({ incomingId: z.uuid(), numberAndSymbol: z.string() }).nullable(),
    }),
  ),
  replacedBy: z.object({ incomingId: z.uuid(), numberAndSymbol: z.string() }).nullable(),
  replaces: z.array(z.object({ id: z.uuid().nullable(), numberAndSymbol: z.string() })),
  replies: z.array(
    z.object({ id: z.uuid(), numberAndSymbol: z.string().nullable(), subject: z.string() }),
  ),
  inReplyTo: z.array(z.object({ id: z.uuid().nullable(), numberAndSymbol: z.string() })),
  timeline: z.array(TimelineEntry),
  acts: z.array(IncomingAct),
});
export type IncomingDetail = z.infer<typeof IncomingDetail>;

/** A packet that could not be read is kept whole with the reason. */
export const UnreadablePacket = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  source: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  reason: z.string(),
  detail: z.string(),
  path: z.string(),
});
export type UnreadablePacket = z.infer<typeof UnreadablePacket>;

/** What became of a packet given by hand. */
export const ImportResult = z.discriminatedUnion('result', [
  z.object({ result: z.literal('received'), incomingId: z.uuid() }),
  z.object({ result: z.literal('alreadyReceived'), incomingId: z.uuid() }),
  z.object({ result: z.literal('statusRecorded'), outgoingId: z.uuid() }),
  /** A recall or an update of a document that is here; the clerk answers it. */
  z.object({ result: z.literal('requestRecorded'), incomingId: z.uuid() }),
  z.object({
    result: z.literal('unreadable'),
    packetId: z.uuid(),
    reason: z.string(),
    detail: z.string(),
  }),
]);
export type ImportResult = z.infer<typeof ImportResult>;

const tags = ['incoming'];
const base = '/documents/incoming';
const versioned = z.object({ id: z.uuid(), version: z.number().int() });
const changed = z.object({ id: z.uuid(), version: z.number().int() });
const common = ['DOCUMENT_NOT_FOUND', 'DRAFT_STALE', 'NOT_IN_STATE'] as const;

export const incomingContract = {
  listIncoming: operation(
    {
      method: 'GET',
      path: base,
      summary: 'Incoming documents of my agency',
      access: 'documents.read',
      tags,
    },
    [],
  )
    .input(
      PageRequest.extend({
        state: IncomingState.optional(),
        mine: z.union([z.boolean(), z.stringbool()]).optional(),
        deadline: z.enum(['overdue', 'dueSoon']).optional(),
        /** The post that leads the work, or any of a unit; or those that nobody was given yet. */
        lead: z.uuid().optional(),
        unit: z.uuid().optional(),
        unassigned: z.union([z.boolean(), z.stringbool()]).optional(),
        /** Those whose sender waits for an answer to a recall, an update or a replacement. */
        asked: z.union([z.boolean(), z.stringbool()]).optional(),
        /**
         * By arrival, the newest first unless asked otherwise; or by deadline, the nearest first, of
         * what has one and is not done.
         */
        order: z.enum(['newest', 'oldest', 'due']).optional(),
        q: z.string().max(200).optional(),
      }),
    )
    .output(pageOf(IncomingRow)),
  getIncoming: operation(
    {
      method: 'GET',
      path: `${base}/{id}`,
      summary: 'One incoming document',
      access: 'documents.read',
      tags,
    },
    ['DOCUMENT_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(IncomingDetail),
  importPacket: operation(
    {
      method: 'POST',
      path: `${base}/packets`,
      summary: 'Receive a packet given as a file',
      access: 'documents.record',
      tags,
    },
    ['UPLOAD_NOT_FOUND', 'PACKET_NOT_FOR_US'],
  )
    .input(z.object({ uploadId: z.uuid() }))
    .output(ImportResult),
  listUnreadablePackets: operation(
    {
      method: 'GET',
      path: `${base}/unreadable`,
      summary: 'Packets that could not be read',
      access: 'documents.record',
      tags,
    },
    [],
  )
    .input(PageRequest)
    .output(pageOf(UnreadablePacket)),
  recordIncoming: operation(
    {
      method: 'POST',
      path: `${base}/{id}/record`,
      summary: 'Record in the register (vào sổ)',
      access: 'documents.record',
      tags,
    },
    [...common, 'NUMBER_TAKEN', 'DUE_DATE_PAST'],
  )
    .input(
      versioned.extend({
        /** The next number of the year when absent. */
        arrivalNumber: z.number().int().min(1).max(9_999_999).optional(),
        dueOn: z.iso.date().nullable().default(null),
        note: z.string().max(1000).optional(),
      }),
    )
    .output(changed.extend({ arrivalNumber: z.number().int() })),
  returnIncoming: operation(
    {
      method: 'POST',
      path: `${base}/{id}/return`,
      summary: 'Return to the sender with a reason',
      access: 'documents.record',
      tags,
    },
    [...common],
  )
    .input(versioned.extend({ reason: z.string().trim().min(1).max(1000) }))
    .output(changed),
  directIncoming: operation(
    {
      method: 'POST',
      path: `${base}/{id}/directive`,
      summary: "The leader's directive",
      access: 'documents.direct',
      tags,
    },
    [...common, 'DUE_DATE_PAST', 'POST_NOT_FOUND'],
  )
    .input(
      versioned.extend({
        leadPostId: z.uuid(),
        coordinatingPostIds: z.array(z.uuid()).max(50).default([]),
        instruction: z.string().trim().min(1).max(2000),
        dueOn: z.iso.date().nullable().default(null),
      }),
    )
    .output(changed),
  startWork: operation(
    {
      method: 'POST',
      path: `${base}/{id}/work`,
      summary: 'Begin to work on it',
      access: 'documents.work',
      tags,
    },
    [...common, 'NOT_ASSIGNED_FORBIDDEN'],
  )
    .input(versioned)
    .output(changed),
  reportProgress: operation(
    {
      method: 'POST',
      path: `${base}/{id}/progress`,
      summary: 'Report progress',
      access: 'documents.work',
      tags,
    },
    [...common, 'NOT_ASSIGNED_FORBIDDEN'],
  )
    .input(versioned.extend({ note: z.string().trim().min(1).max(2000) }))
    .output(changed),
  completeIncoming: operation(
    {
      method: 'POST',
      path: `${base}/{id}/completion`,
      summary: 'Complete it',
      access: 'documents.work',
      tags,
    },
    [...common, 'NOT_ASSIGNED_FORBIDDEN'],
  )
    .input(versioned.extend({ note: z.string().trim().min(1).max(2000) }))
    .output(changed),
};
