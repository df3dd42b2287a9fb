import type { DocumentReference } from './document-reference.ts';
import type { Organization, Staff } from './organization.ts';
import { EDXML_NAMESPACE } from './wire-codes.ts';
import { formatWireDate } from './wire-date.ts';
import { group, leaf, node, type XmlNode } from './xml-node.ts';

/** Redeclared, as vendors do, on the envelope and on each encoded content. */
export const PREFIX_DECLARATION = `xmlns:edXML="${EDXML_NAMESPACE}"`;
export const DEFAULT_DECLARATION = `xmlns="${EDXML_NAMESPACE}"`;

export function organizationNode(name: string, organization: Organization): XmlNode {
  return node(name, [
    leaf('edXML:OrganId', organization.agencyCode),
    leaf('edXML:OrganizationInCharge', organization.parentName),
    leaf('edXML:OrganName', organization.name),
    leaf('edXML:OrganAdd', organization.address),
    leaf('edXML:Email', organization.email),
    leaf('edXML:Telephone', organization.telephone),
    leaf('edXML:Fax', organization.fax),
    leaf('edXML:Website', organization.website),
  ]);
}

export function referenceNode(reference: DocumentReference): XmlNode {
  return node('edXML:ResponseFor', [
    leaf('edXML:OrganId', reference.agencyCode),
    leaf('edXML:Code', reference.code),
    leaf('edXML:PromulgationDate', reference.date && formatWireDate(reference.date)),
    leaf('edXML:DocumentId', reference.documentId),
  ]);
}

export function staffNode(staff: Staff | undefined): XmlNode | undefined {
  return group('edXML:StaffInfo', [
    leaf('edXML:Department', staff?.department),
    leaf('edXML:Staff', staff?.name),
    leaf('edXML:Email', staff?.email),
    leaf('edXML:Mobile', staff?.mobile),
  ]);
}
