import {
  attachmentOf,
  type DocumentPacket,
  type DocumentReference,
  type Organization,
  sanitizeAttachmentName,
} from '@hien-luong/edxml';
import type { FileStore } from '@hien-luong/platform';
import { documentKindFacts, parseCalendarDate, signingCapacityAbbreviation } from '@hien-luong/vn';
import { DocumentsError } from '../documents-error.ts';
import type { OutgoingFacts } from '../rules/fold-outgoing.ts';
import { describeCopy } from './copy-words.ts';

/** Partners' checkers know two types; every document here is the administrative one. */
const ADMINISTRATIVE_TYPE = 2;
/** Longest name of a signer that partners take. */
const FULL_NAME = 50;

const NEW: DocumentPacket['business'] = { type: 'new', paper: false, replacements: [] };

export type PacketSource = {
  documentId: string;
  facts: OutgoingFacts;
  from: Organization;
  to: readonly Organization[];
  responseFor: DocumentReference | undefined;
  /** A new document unless given. */
  business?: DocumentPacket['business'] | undefined;
  now: Date;
};

/** The packet that carries a sealed document with all of its files to every recipient at once. */
export async function buildDocumentPacket(
  files: FileStore,
  { business = NEW, documentId, facts, from, to, responseFor, now }: PacketSource,
): Promise<DocumentPacket> {
  const { copy, fields, issue } = facts;
  const authority = (facts.submission ?? copy)?.authority;
  if (issue === null || authority === undefined)
    throw new DocumentsError('NOT_IN_STATE', 'not sealed');
  const [number = '', notation = ''] = issue.numberAndSymbol.split(/\/(.*)/su);
  const competence = [signingCapacityAbbreviation(authority.capacity), authority.authorityTitle]
    .filter(Boolean)
    .join(' ');
  return {
    from,
    to: [...to],
    documentId,
    code: { number, notation },
    promulgation: { place: authority.place, date: parseCalendarDate(issue.issuedOn) },
    documentType: { type: ADMINISTRATIVE_TYPE, name: documentKindFacts(fields.kind).name },
    subject: fields.subject,
    ...(copy !== null && { content: describeCopy(copy) }),
    signer: {
      competence,
      position: authority.signerTitle,
      fullName: authority.personName.slice(0, FULL_NAME),
    },
    ...(fields.dueOn !== null && { dueDate: parseCalendarDate(fields.dueOn) }),
    urgency: fields.urgency,
    appendixes: [],
    responseFor: responseFor === undefined ? [] : [responseFor],
    steeringType: 'none',
    toPlaces: fields.content?.copies.map((place) => place.slice(0, 150)) ?? [],
    traces: [{ agencyCode: from.agencyCode, at: now }],
    business,
    attachments: await readAttachments(files, facts),
  };
}

async function readAttachments(files: FileStore, facts: OutgoingFacts) {
  const attachments: DocumentPacket['attachments'] = [];
  for (const { id, name, sha256 } of facts.files) {
    const bytes = await files.read(sha256);
    attachments.push(attachmentOf({ contentId: id, name: sanitizeAttachmentName(name), bytes }));
  }
  return attachments;
}
