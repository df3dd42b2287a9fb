import { DocumentKind, SigningCapacity, Urgency } from '@hien-luong/vn';
import { z } from 'zod';

/** A draft's structured content: what the typesetter sets in the layout of NĐ 30/2020/NĐ-CP PL I. */
export const DraftContent = z.object({
  /** Căn cứ: each line without its final punctuation. */
  grounds: z.array(z.string().min(1).max(1000)).max(40).default([]),
  /** Kính gửi: only of an official letter. */
  addressees: z.array(z.string().min(1).max(300)).max(60).default([]),
  /** Body in paragraphs; in a decision each `article` becomes `Điều n.` */
  body: z
    .array(
      z.object({
        type: z.enum(['paragraph', 'article', 'heading', 'bullet']),
        text: z.string().min(1).max(20_000),
      }),
    )
    .max(400)
    .default([]),
  /** Nơi nhận other than the recipients on the network. */
  copies: z.array(z.string().min(1).max(300)).max(60).default([]),
});
export type DraftContent = z.infer<typeof DraftContent>;

export const FileRole = z.enum(['main', 'attachment']);
export type FileRole = z.infer<typeof FileRole>;

export const DocumentFile = z.object({
  id: z.uuid(),
  role: FileRole,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  /** Path below `/api` that streams the bytes to those with a right to them. */
  path: z.string(),
});
export type DocumentFile = z.infer<typeof DocumentFile>;

export const Person = z.object({
  postId: z.uuid().nullable(),
  name: z.string(),
  title: z.string(),
});
export type Person = z.infer<typeof Person>;

export const AgencyRef = z.object({ id: z.uuid().nullable(), code: z.string(), name: z.string() });
export type AgencyRef = z.infer<typeof AgencyRef>;

/** One line of a document's history: an act, folded from nothing and overwritten by nothing. */
export const TimelineEntry = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  /** Verb of the act, such as `submitted`, `signed`, `issued`, `recorded`, `directed`. */
  action: z.string(),
  actor: Person.nullable(),
  note: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const DocumentHead = z.object({
  id: z.uuid(),
  kind: DocumentKind,
  subject: z.string(),
  urgency: Urgency,
  /** `15/QĐ-UBND`; null before the clerk has numbered it. */
  numberAndSymbol: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
});

export { DocumentKind, SigningCapacity, Urgency };
