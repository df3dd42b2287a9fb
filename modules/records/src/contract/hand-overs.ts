import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { z } from 'zod';
import { CaseFileRow } from './case-file.ts';
import { changed, HistoryEntry, Person, versioned } from './shared.ts';

export const MAX_HANDED_OVER = 200;

/** proposed → received; or withdrawn by whoever handed in. */
export const HandOverState = z.enum(['proposed', 'received', 'withdrawn']);
export type HandOverState = z.infer<typeof HandOverState>;

export const HandOverRow = z.object({
  id: z.uuid(),
  number: z.number().int(),
  year: z.number().int(),
  state: HandOverState,
  unitName: z.string(),
  givenBy: Person,
  givenAt: z.iso.datetime(),
  fileCount: z.number().int(),
});
export type HandOverRow = z.infer<typeof HandOverRow>;

export const HandOverDetail = HandOverRow.extend({
  version: z.number().int(),
  note: z.string(),
  receivedBy: Person.nullable(),
  receivedAt: z.iso.datetime().nullable(),
  place: z.string().nullable(),
  files: z.array(
    CaseFileRow.extend({
      /** Why the archive did not take it. */
      returnReason: z.string().nullable(),
    }),
  ),
  history: z.array(HistoryEntry),
  acts: z.array(z.enum(['receive', 'withdraw'])),
});
export type HandOverDetail = z.infer<typeof HandOverDetail>;

const tags = ['hand-overs'];
const base = '/records/hand-overs';
const common = ['HAND_OVER_NOT_FOUND', 'HAND_OVER_STALE', 'NOT_IN_STATE'] as const;
const ids = z.array(z.uuid()).min(1).max(MAX_HANDED_OVER);

export const handOversContract = {
  listHandOvers: operation(
    {
      method: 'GET',
      path: base,
      summary: 'What was handed in to the archive of the agency',
      access: 'records.read',
      tags,
    },
    [],
  )
    .input(PageRequest.extend({ state: HandOverState.optional() }))
    .output(pageOf(HandOverRow)),
  getHandOver: operation(
    {
      method: 'GET',
      path: `${base}/{id}`,
      summary: 'One hand-over with its case files',
      access: 'records.read',
      tags,
    },
    ['HAND_OVER_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(HandOverDetail),
  proposeHandOver: operation(
    {
      method: 'POST',
      path: base,
      summary: 'Hand closed case files in to the archive (nộp lưu)',
      access: 'records.file',
      tags,
    },
    ['CASE_FILE_NOT_FOUND', 'NOT_IN_STATE', 'NOT_THE_KEEPER_FORBIDDEN', 'RETENTION_TOO_SHORT'],
  )
    .input(z.object({ caseFileIds: ids, note: z.string().trim().max(500).default('') }))
    .output(changed.extend({ number: z.number().int() })),
  receiveHandOver: operation(
    {
      method: 'POST',
      path: `${base}/{id}/receipt`,
      summary: 'Receive into the archive, or return with the reason',
      access: 'records.archive',
      tags,
    },
    [...common, 'RECEIPT_INCOMPLETE'],
  )
    .input(
      versioned.extend({
        acceptedIds: z.array(z.uuid()).max(MAX_HANDED_OVER),
        returned: z
          .array(z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(500) }))
          .max(MAX_HANDED_OVER),
        /** Kho, giá, hộp, or where electronic records lie. */
        place: z.string().trim().max(200).default(''),
      }),
    )
    .output(changed),
  withdrawHandOver: operation(
    {
      method: 'POST',
      path: `${base}/{id}/withdrawal`,
      summary: 'Take back what the archive has not received',
      access: 'records.file',
      tags,
    },
    [...common, 'NOT_THE_KEEPER_FORBIDDEN'],
  )
    .input(versioned)
    .output(changed),
};

export const retentionContract = {
  listRetention: operation(
    {
      method: 'GET',
      path: '/records/retention',
      summary: 'Closed and archived case files by the end of their retention',
      access: 'records.read',
      tags: ['retention'],
    },
    [],
  )
    .input(
      PageRequest.extend({
        show: z.enum(['expired', 'all', 'decided', 'permanent', 'destroyed']).default('expired'),
      }),
    )
    .output(pageOf(CaseFileRow)),
  extendRetention: operation(
    {
      method: 'POST',
      path: '/records/case-files/{id}/retention',
      summary: 'Keep a case file longer than was planned',
      access: 'records.decide',
      tags: ['retention'],
    },
    ['CASE_FILE_NOT_FOUND', 'CASE_FILE_STALE', 'NOT_IN_STATE', 'RETENTION_NOT_LONGER'],
  )
    .input(
      versioned.extend({
        retentionYears: z.number().int().min(1).max(70).nullable(),
        reason: z.string().trim().min(1).max(500),
      }),
    )
    .output(changed),
  decideDestruction: operation(
    {
      method: 'POST',
      path: '/records/destructions',
      summary: 'Record the decision to destroy case files whose retention is over',
      access: 'records.decide',
      tags: ['retention'],
    },
    ['CASE_FILE_NOT_FOUND', 'NOT_IN_STATE', 'RETENTION_NOT_OVER', 'DECISION_INVALID'],
  )
    .input(
      z.object({
        caseFileIds: ids,
        /** The decision as it was issued: số và ký hiệu of a document of this agency. */
        decision: z.string().trim().min(1).max(60),
      }),
    )
    .output(z.object({ count: z.number().int() })),
  carryOutDestruction: operation(
    {
      method: 'POST',
      path: '/records/destructions/minutes',
      summary: 'Record that decided case files were destroyed, with the minutes',
      access: 'records.archive',
      tags: ['retention'],
    },
    ['CASE_FILE_NOT_FOUND', 'NOT_IN_STATE', 'UPLOAD_NOT_FOUND', 'MINUTES_INVALID'],
  )
    .input(z.object({ caseFileIds: ids, minutesUploadId: z.uuid() }))
    .output(z.object({ count: z.number().int() })),
};
