import type { Business } from './business.ts';
import { businessTypeToWire } from './wire-codes.ts';
import { staffNode } from './write-fields.ts';
import { group, leaf, node, type XmlNode } from './xml-node.ts';

/** A new document names itself, as VNPT's builder does. */
export function businessNode(business: Business, messageId: string): XmlNode {
  const target = business.type === 'new' ? messageId : business.documentId;
  return node('edXML:Bussiness', [
    leaf('edXML:DocumentId', target),
    leaf('edXML:BussinessDocType', businessTypeToWire(business.type)),
    leaf('edXML:BussinessDocReason', business.reason),
    leaf('edXML:Paper', flag(business.paper)),
    updateNode(business.update),
    group(
      'edXML:ReplacementInfoList',
      business.replacements.map(({ agencyCodes, documentId }) =>
        node('edXML:ReplacementInfo', [
          leaf('edXML:DocumentId', documentId),
          group(
            'edXML:OrganIdList',
            agencyCodes.map((code) => leaf('edXML:OrganId', code)),
          ),
        ]),
      ),
    ),
    staffNode(business.staff),
  ]);
}

function updateNode(update: Business['update']): XmlNode | undefined {
  return (
    update &&
    node('edXML:BussinessDocumentInfo', [
      leaf('edXML:DocumentInfo', flag(update.contentChanged)),
      leaf('edXML:DocumentReceiver', flag(update.recipientsChanged)),
      group(
        'edXML:ReceiverList',
        update.recipients.map(({ agencyCode, change }) =>
          node('edXML:Receiver', [
            leaf('edXML:OrganId', agencyCode),
            leaf('edXML:ReceiverType', flag(change === 'added')),
          ]),
        ),
      ),
    ])
  );
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}
