import type { DocumentReference } from './document-reference.ts';
import { EdxmlError } from './edxml-error.ts';
import type { Organization, Staff } from './organization.ts';
import { isXmlText } from './xml-text.ts';

/**
 * What is wrong with an element: `missing`, `range` (too long, too large, not allowed),
 * `mismatch` with another element, or `text` that XML cannot carry.
 */
export type Fault = 'missing' | 'range' | 'mismatch' | 'text';

export function refuse(element: string, fault: Fault): EdxmlError {
  return new EdxmlError('PACKET_REFUSED', `${element}: ${fault}`, { details: { element, fault } });
}

/** Lengths count characters. Blanks at either end would not survive the way, so none may be there. */
export function checkText(element: string, text: string | undefined, maxLength: number): void {
  if (text === undefined) return;
  if (!isXmlText(text) || text !== text.trim()) throw refuse(element, 'text');
  if ([...text.normalize('NFC')].length > maxLength) throw refuse(element, 'range');
}

export function requireText(element: string, text: string | undefined, maxLength: number): void {
  if (text === undefined || text === '') throw refuse(element, 'missing');
  checkText(element, text, maxLength);
}

/** At most four groups: one vendor's checker refuses a fifth. */
export function requireAgencyCode(element: string, code: string | undefined): void {
  requireText(element, code, 35);
  if ((code ?? '').split('.').length > 4) throw refuse(element, 'range');
}

export function checkCount(element: string, count: number | undefined): void {
  if (count === undefined) return;
  if (!Number.isInteger(count) || count < 0 || count > 0xffff) throw refuse(element, 'range');
}

export function checkOrganization(element: string, organization: Organization): void {
  requireAgencyCode(`${element}/OrganId`, organization.agencyCode);
  checkText(`${element}/OrganName`, organization.name, 200);
  checkText(`${element}/OrganizationInCharge`, organization.parentName, 200);
  checkText(`${element}/OrganAdd`, organization.address, 250);
  checkText(`${element}/Email`, organization.email, 100);
  checkText(`${element}/Telephone`, organization.telephone, 20);
  checkText(`${element}/Fax`, organization.fax, 20);
  checkText(`${element}/Website`, organization.website, 100);
}

export function checkSender(organization: Organization): void {
  checkOrganization('From', organization);
  requireText('From/OrganName', organization.name, 200);
}

/** A reference must be complete: partners match by id, or by agency and code. */
export function checkReference(reference: DocumentReference): void {
  requireAgencyCode('ResponseFor/OrganId', reference.agencyCode);
  requireText('ResponseFor/Code', reference.code, 42);
  requireText('ResponseFor/DocumentId', reference.documentId, 200);
}

export function checkStaff(staff: Staff | undefined): void {
  checkText('StaffInfo/Department', staff?.department, 200);
  checkText('StaffInfo/Staff', staff?.name, 100);
  checkText('StaffInfo/Email', staff?.email, 100);
  checkText('StaffInfo/Mobile', staff?.mobile, 20);
}
