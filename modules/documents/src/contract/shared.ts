import { DocumentKind, SigningCapacity, Urgency } from '@hien-luong/vn';
import { z } from 'zod';

/** What the forms of PL III 1.7–1.10 ask besides subject and text. */
export const FormField = z.enum([
  'invited',
  'event',
  'chair',
  'time',
  'venue',
  'person',
  'personTitle',
  'sentTo',
  'matter',
  'validUntil',
  'attendees',
  'secretary',
  'endedAt',
  'requestedOn',
  'leaveLength',
  'leaveFrom',
  'leaveUntil',
  'leavePlace',
  'countedAs',
]);
export type FormField = z.infer<typeof FormField>;

const BodyPart = z.object({
  type: z.enum(['paragraph', 'article', 'chapter', 'heading', 'bullet']),
  text: z.string().min(1).max(20_000),
});

/** A document that a decision promulgates, set on pages of its own behind it (PL III 1.3). */
export const Enclosure = z.object({
  kind: DocumentKind,
  subject: z.string().trim().min(1).max(500),
  body: z.array(BodyPart).min(1).max(1000),
});
export type Enclosure = z.infer<typeof Enclosure>;

/** A draft's structured content: what the typesetter sets in the layout of NĐ 30/2020/NĐ-CP PL I. */
export const DraftContent = z.object({
  /** Căn cứ: each line without its final punctuation. */
  grounds: z.array(z.string().min(1).max(1000)).max(40).default([]),
  /** Kính gửi, of a letter, a submission or a report; whom a telegram goes to. */
  addressees: z.array(z.string().min(1).max(300)).max(60).default([]),
  /** Body in paragraphs; in a decision each `article` becomes `Điều n.` */
  body: z.array(BodyPart).max(400).default([]),
  /** Nơi nhận other than the recipients on the network. */
  copies: z.array(z.string().min(1).max(300)).max(60).default([]),
  /** Absent in drafts whose kind asks for none. */
  form: z.partialRecord(FormField, z.string().trim().max(2000)).optional(),
  enclosure: Enclosure.optional(),
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
