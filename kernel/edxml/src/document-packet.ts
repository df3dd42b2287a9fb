import { type CalendarDate, CalendarDate as CalendarDateSchema, Urgency } from '@hien-luong/vn';
import { z } from 'zod';
import { Attachment } from './attachment.ts';
import { Business } from './business.ts';
import { DocumentReference } from './document-reference.ts';
import { Organization } from './organization.ts';

/** Whether a document steers (chỉ đạo), answers such a one, or neither. */
export const SteeringType = z.enum(['none', 'steering', 'report']);
export type SteeringType = z.infer<typeof SteeringType>;

const Day = CalendarDateSchema as z.ZodType<CalendarDate>;

/** One document on its way from one agency to others, by QCVN 102:2016, in our own names. */
export const DocumentPacket = z.object({
  from: Organization,
  to: z.array(Organization),
  /** Opaque key of the document, up to 200 characters: classic `code,date,number` or a UUID. */
  documentId: z.string(),
  /** `number` is text: senders write `34E31`. Both are empty where a sender left them out. */
  code: z.object({ number: z.string(), notation: z.string() }),
  promulgation: z.object({ place: z.string().optional(), date: Day }),
  /** Only `name` means the same to all vendors; see `findDocumentKind` of the vn package. */
  documentType: z.object({
    type: z.number().int().optional(),
    detail: z.number().int().optional(),
    name: z.string().optional(),
  }),
  subject: z.string(),
  content: z.string().optional(),
  signer: z
    .object({
      /** Such as `TM. ỦY BAN NHÂN DÂN`. */
      competence: z.string().optional(),
      position: z.string().optional(),
      fullName: z.string().optional(),
    })
    .optional(),
  dueDate: Day.optional(),
  urgency: Urgency,
  /** Phạm vi lưu hành. */
  sphere: z.string().optional(),
  /** Ký hiệu người soạn thảo. */
  typistMark: z.string().optional(),
  issuedAmount: z.number().int().optional(),
  pageAmount: z.number().int().optional(),
  /** Names of the document's own appendixes. */
  appendixes: z.array(z.string()),
  responseFor: z.array(DocumentReference),
  steeringType: SteeringType,
  /** Nơi nhận beyond the addressees, as printed. */
  toPlaces: z.array(z.string()),
  /** One per agency passed on the way. */
  traces: z.array(z.object({ agencyCode: z.string(), at: z.date() })),
  business: Business,
  attachments: z.array(Attachment),
});
export type DocumentPacket = z.infer<typeof DocumentPacket>;
