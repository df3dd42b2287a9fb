import { isBefore, toCalendarDate } from '@hien-luong/vn';
import { sanitizeAttachmentName } from './attachment-name.ts';
import type { Business } from './business.ts';
import type { DocumentPacket } from './document-packet.ts';
import {
  checkCount,
  checkOrganization,
  checkReference,
  checkSender,
  checkStaff,
  checkText,
  refuse,
  requireAgencyCode,
  requireText,
} from './field-checks.ts';

export type WriteOptions = {
  /** No document may bear a date after it. */
  now: Date;
  /** Values of `documentType.type` that the axis takes; 1 and 2 where nothing else is known. */
  documentTypes?: readonly number[];
};

/**
 * Throws `PACKET_REFUSED` with the element and the fault of the first thing that the strictest
 * known partner would refuse.
 */
export function checkDocumentPacket(packet: DocumentPacket, options: WriteOptions): void {
  checkSender(packet.from);
  checkRecipients(packet);
  checkIdentity(packet, options);
  checkDescription(packet);
  packet.responseFor.forEach(checkReference);
  for (const { agencyCode, at } of packet.traces) {
    requireAgencyCode('TraceHeader/OrganId', agencyCode);
    if (Number.isNaN(at.getTime())) throw refuse('TraceHeader/Timestamp', 'range');
  }
  checkBusiness(packet);
  checkAttachments(packet);
}

function checkRecipients({ to }: DocumentPacket): void {
  if (to.length === 0) throw refuse('To', 'missing');
  for (const recipient of to) checkOrganization('To', recipient);
  const codes = new Set(to.map(({ agencyCode }) => agencyCode));
  if (codes.size !== to.length) throw refuse('To/OrganId', 'mismatch');
}

function checkIdentity(packet: DocumentPacket, options: WriteOptions): void {
  const { code, documentType, promulgation } = packet;
  const { documentTypes = [1, 2] } = options;
  requireText('DocumentId', packet.documentId, 200);
  requireText('Code/CodeNumber', code.number, 11);
  requireText('Code/CodeNotation', code.notation, 30);
  checkText('PromulgationInfo/Place', promulgation.place, 50);
  if (isBefore(toCalendarDate(options.now), promulgation.date)) {
    throw refuse('PromulgationInfo/PromulgationDate', 'range');
  }
  if (documentType.type === undefined) throw refuse('DocumentType/Type', 'missing');
  if (!documentTypes.includes(documentType.type)) throw refuse('DocumentType/Type', 'range');
  checkCount('DocumentType/TypeDetail', documentType.detail);
  checkText('DocumentType/TypeName', documentType.name, 100);
}

function checkDescription(packet: DocumentPacket): void {
  requireText('Subject', packet.subject, 500);
  checkText('Content', packet.content, 500);
  checkText('SignerInfo/Competence', packet.signer?.competence, 100);
  checkText('SignerInfo/Position', packet.signer?.position, 100);
  checkText('SignerInfo/FullName', packet.signer?.fullName, 50);
  checkText('OtherInfo/SphereOfPromulgation', packet.sphere, 100);
  checkText('OtherInfo/TyperNotation', packet.typistMark, 10);
  checkCount('OtherInfo/PromulgationAmount', packet.issuedAmount);
  checkCount('OtherInfo/PageAmount', packet.pageAmount);
  for (const appendix of packet.appendixes) requireText('Appendixes/Appendix', appendix, 500);
  for (const place of packet.toPlaces) requireText('ToPlaces/Place', place, 150);
}

function checkBusiness({ business, responseFor }: DocumentPacket): void {
  checkText('Bussiness/BussinessDocReason', business.reason, 500);
  checkText('Bussiness/DocumentId', business.documentId, 200);
  checkStaff(business.staff);
  for (const { agencyCode } of business.update?.recipients ?? []) {
    requireAgencyCode('Receiver/OrganId', agencyCode);
  }
  for (const { agencyCodes, documentId } of business.replacements) {
    requireText('ReplacementInfo/DocumentId', documentId, 200);
    for (const code of agencyCodes) requireAgencyCode('OrganIdList/OrganId', code);
  }
  checkTarget(business, responseFor.length > 0);
}

/** Each operation must say which earlier document it is about, and a new document must not. */
function checkTarget(business: Business, hasReference: boolean): void {
  const hasTarget = Boolean(business.documentId);
  switch (business.type) {
    case 'new':
      if (business.documentId !== undefined) throw refuse('Bussiness/DocumentId', 'mismatch');
      return;
    case 'recall':
      if (!hasTarget && !hasReference) throw refuse('ResponseFor', 'missing');
      return;
    case 'update':
      if (!hasTarget) throw refuse('Bussiness/DocumentId', 'missing');
      if (business.update === undefined) throw refuse('BussinessDocumentInfo', 'missing');
      return;
    case 'replace':
      if (business.replacements.length === 0) throw refuse('ReplacementInfoList', 'missing');
  }
}

function checkAttachments({ attachments }: DocumentPacket): void {
  for (const { contentId, description, name } of attachments) {
    requireText('Attachment/ContentId', contentId, 200);
    requireText('Attachment/AttachmentName', name, 500);
    if (name !== sanitizeAttachmentName(name)) throw refuse('Attachment/AttachmentName', 'text');
    checkText('Attachment/Description', description, 500);
  }
  const ids = new Set(attachments.map(({ contentId }) => contentId));
  if (ids.size !== attachments.length) throw refuse('Attachment/ContentId', 'mismatch');
}
