import type { z } from 'zod';
import type {
  DocumentKind,
  DraftContent,
  DraftFields,
  DraftTemplate,
  FormField,
  IncomingDetail,
  OutgoingDetail,
  SigningCapacity,
  Urgency,
} from '../../contract/index.ts';
import { formFieldsOf } from '../../rules/form-fields.ts';
import { readEnclosure, writeEnclosure } from './enclosure-text.ts';

export type RecipientChoice = { id: string; name: string };

/** A draft as its form holds it: lists of lines are texts, one line each. */
export type DraftValues = {
  kind: DocumentKind;
  subject: string;
  urgency: Urgency;
  dueOn: string;
  signerPostId: string;
  /** Empty: as the signer's post or delegation says. */
  capacity: SigningCapacity | '';
  source: 'typeset' | 'upload';
  grounds: string;
  addressees: string;
  body: DraftContent['body'];
  copies: string;
  form: Partial<Record<FormField, string>>;
  /** Empty for none. */
  enclosureKind: DocumentKind | '';
  enclosureSubject: string;
  enclosureText: string;
  recipients: RecipientChoice[];
  replyToId: string | null;
  replacesId: string | null;
};

type Part = DraftContent['body'][number];

/** What the body of this kind of document is usually made of. */
export function usualPart(kind: DocumentKind): Part['type'] {
  return kind === 'decision' ? 'article' : 'paragraph';
}

/** The body after its document became one of another kind: parts not yet written follow it. */
export function bodyFor(kind: DocumentKind, body: readonly Part[]): Part[] {
  const type = usualPart(kind);
  return body.map((part) => (part.text.trim() === '' ? { ...part, type } : part));
}

export const NEW_DRAFT: DraftValues = {
  kind: 'decision',
  subject: '',
  urgency: 'normal',
  dueOn: '',
  signerPostId: '',
  capacity: '',
  source: 'typeset',
  grounds: '',
  addressees: '',
  body: [{ type: usualPart('decision'), text: '' }],
  copies: '',
  form: {},
  enclosureKind: '',
  enclosureSubject: '',
  enclosureText: '',
  recipients: [],
  replyToId: null,
  replacesId: null,
};

/** What the server is sent. Texts are normalised here, after typing and never during it. */
export function toDraftFields(values: DraftValues): z.input<typeof DraftFields> {
  return {
    kind: values.kind,
    subject: subjectOf(values),
    urgency: values.urgency,
    dueOn: values.dueOn || null,
    signerPostId: values.signerPostId,
    capacity: values.capacity || null,
    content: values.source === 'typeset' ? toContent(values) : null,
    recipientIds: values.recipients.map(({ id }) => id),
    replyToId: values.replyToId,
    replacesId: values.replacesId,
  };
}

/** The typesetter writes “V/v” before the subject of a letter; typed as well it would stand there twice. */
function subjectOf({ kind, subject }: DraftValues): string {
  const tidied = tidy(subject);
  return kind === 'officialLetter' ? tidied.replace(/^v\/v[:.]?\s+/i, '') : tidied;
}

/** Kinds that say at their head to whom they go. */
export const ADDRESSED: readonly DocumentKind[] = [
  'officialLetter',
  'submission',
  'report',
  'telegram',
];

function toContent(values: DraftValues): DraftContent {
  const { kind, grounds, addressees, body, copies } = values;
  const form = formOf(values);
  const enclosure = enclosureOf(values);
  return {
    grounds: linesOf(grounds).map(withoutFinalPunctuation),
    addressees: ADDRESSED.includes(kind) ? linesOf(addressees) : [],
    body: body.map(({ type, text }) => ({ type, text: tidy(text) })).filter(({ text }) => text),
    copies: linesOf(copies),
    ...(form && { form }),
    ...(enclosure && { enclosure }),
  };
}

/** Only what the form of this kind asks; nothing for a kind that asks nothing. */
function formOf({ form, kind }: DraftValues): DraftContent['form'] {
  const asked = formFieldsOf(kind);
  if (asked.length === 0) return undefined;
  return Object.fromEntries(asked.map((field) => [field, tidy(form[field] ?? '')]));
}

function enclosureOf(values: DraftValues): DraftContent['enclosure'] {
  const { enclosureKind, enclosureSubject, enclosureText, kind } = values;
  const body = readEnclosure(enclosureText);
  const subject = tidy(enclosureSubject);
  // Saved as one goes: until it has a name and a text it is none.
  if (kind !== 'decision' || enclosureKind === '' || !subject || body.length === 0)
    return undefined;
  return { kind: enclosureKind, subject, body };
}

function contentValues(kind: DocumentKind, content: DraftContent | null) {
  return {
    source: content ? ('typeset' as const) : ('upload' as const),
    grounds: content?.grounds.join('\n') ?? '',
    addressees: content?.addressees.join('\n') ?? '',
    body: content?.body.length ? content.body : bodyFor(kind, NEW_DRAFT.body),
    copies: content?.copies.join('\n') ?? '',
    form: content?.form ?? {},
    enclosureKind: content?.enclosure?.kind ?? ('' as const),
    enclosureSubject: content?.enclosure?.subject ?? '',
    enclosureText: writeEnclosure(content?.enclosure?.body ?? []),
  };
}

export function fromDetail(document: OutgoingDetail): DraftValues {
  const { content } = document;
  return {
    kind: document.kind,
    subject: document.subject,
    urgency: document.urgency,
    dueOn: document.dueOn ?? '',
    signerPostId: document.signerPostId,
    capacity: document.capacity ?? '',
    ...contentValues(document.kind, content),
    recipients: toChoices(document.recipients),
    replyToId: document.replyTo?.id ?? null,
    replacesId: document.replaces?.id ?? null,
  };
}

/** What a template says, over a draft that keeps its signer and what it answers or replaces. */
export function fromTemplate(template: DraftTemplate, draft: DraftValues): DraftValues {
  const { content, kind, recipients, subject } = template;
  return {
    ...draft,
    kind,
    subject,
    ...contentValues(kind, content),
    recipients: recipients.length > 0 ? recipients : draft.recipients,
  };
}

/** A document to be issued in place of another: the same kind, text and recipients to begin with. */
export function replacementOf(replaced: OutgoingDetail): DraftValues {
  return { ...fromDetail(replaced), dueOn: '', replyToId: null, replacesId: replaced.id };
}

/** A letter that answers `incoming`, to whoever sent it. `subject` is in the words of the reader. */
export function replyTo(incoming: IncomingDetail, subject: string): DraftValues {
  const { sender } = incoming;
  return {
    ...NEW_DRAFT,
    kind: 'officialLetter',
    subject,
    addressees: sender.name,
    body: [{ type: usualPart('officialLetter'), text: '' }],
    recipients: toChoices([sender]),
    replyToId: incoming.id,
  };
}

/** Only agencies of the directory can be recipients on the network. */
function toChoices(agencies: readonly { id: string | null; name: string }[]): RecipientChoice[] {
  return agencies.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
}

function linesOf(text: string): string[] {
  return text.split('\n').map(tidy).filter(Boolean);
}

function tidy(text: string): string {
  return text.normalize('NFC').trim();
}

/** The typesetter closes each ground with its semicolon, the last one with its full stop. */
function withoutFinalPunctuation(line: string): string {
  return line.replace(/[;.,\s]+$/u, '');
}
