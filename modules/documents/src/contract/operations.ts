import { operation } from '@hien-luong/contract';
import { z } from 'zod';

const versioned = z.object({ id: z.uuid(), version: z.number().int() });
const changed = z.object({ id: z.uuid(), version: z.number().int() });
const common = ['DOCUMENT_NOT_FOUND', 'DRAFT_STALE', 'NOT_IN_STATE'] as const;
const reason = z.string().trim().min(1).max(500);

/** The operations of the axis on documents that were issued, and what their recipients answer. */
export const operationsContract = {
  recallDocument: operation(
    {
      method: 'POST',
      path: '/documents/outgoing/{id}/recall',
      summary: 'Recall an issued document from its recipients (thu hồi)',
      access: 'documents.seal',
      tags: ['outgoing'],
    },
    [...common, 'RECALL_TOO_LATE'],
  )
    .input(versioned.extend({ reason }))
    .output(
      changed.extend({
        /** Recipients who are asked to give it back. */
        askedCount: z.number().int(),
        /** Recipients who have completed it: for them it can only be replaced. */
        completedCount: z.number().int(),
      }),
    ),
  updateIssued: operation(
    {
      method: 'POST',
      path: '/documents/outgoing/{id}/update',
      summary: 'Update what recipients know of an issued document, or who they are (cập nhật)',
      access: 'documents.seal',
      tags: ['outgoing'],
    },
    [...common, 'RECIPIENT_UNKNOWN', 'RECIPIENTS_MISSING', 'DUE_DATE_PAST', 'UPDATE_EMPTY'],
  )
    .input(
      versioned.extend({
        reason,
        /** The day to answer by, null for none; absent where it stays. */
        dueOn: z.iso.date().nullable().optional(),
        addedIds: z.array(z.uuid()).max(5000).default([]),
        removedIds: z.array(z.uuid()).max(5000).default([]),
      }),
    )
    .output(changed),
  agreeToRequest: operation(
    {
      method: 'POST',
      path: '/documents/incoming/{id}/agreement',
      summary: 'Agree to a recall, an update or a replacement (15)',
      access: 'documents.record',
      tags: ['incoming'],
    },
    [...common],
  )
    .input(versioned)
    .output(changed),
  refuseRequest: operation(
    {
      method: 'POST',
      path: '/documents/incoming/{id}/refusal',
      summary: 'Refuse a recall, an update or a replacement with a reason (16)',
      access: 'documents.record',
      tags: ['incoming'],
    },
    [...common],
  )
    .input(versioned.extend({ reason: z.string().trim().min(1).max(1000) }))
    .output(changed),
};
