import { z } from 'zod';

/** Of what this module tells people. The desk has words for each, mails and pushes others. */
export const DocumentsNotice = z.enum([
  'documents.arrived',
  'documents.toDirect',
  'documents.assigned',
  'documents.coordinate',
  'documents.completed',
  'documents.replyArrived',
  'documents.senderAsks',
  'documents.takenBack',
  'documents.toSign',
  'documents.draftReturned',
  'documents.signed',
  'documents.toSeal',
  'documents.issued',
  'documents.toApproveCopy',
  'documents.toMakeCopy',
  'documents.copyMade',
  'documents.recipientReturned',
  'documents.requestAnswered',
  'documents.dueSoon',
  'documents.overdue',
  'documents.overdueBelow',
]);
export type DocumentsNotice = z.infer<typeof DocumentsNotice>;
