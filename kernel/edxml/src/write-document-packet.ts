import { urgencyToWire } from '@hien-luong/vn';
import type { Attachment } from './attachment.ts';
import { checkDocumentPacket, type WriteOptions } from './check-document-packet.ts';
import type { DocumentPacket } from './document-packet.ts';
import { steeringTypeToWire } from './wire-codes.ts';
import { formatWireDate, formatWireTimestamp } from './wire-date.ts';
import { wrapAttachment } from './wrap-attachment.ts';
import { businessNode } from './write-business.ts';
import {
  DEFAULT_DECLARATION,
  organizationNode,
  PREFIX_DECLARATION,
  referenceNode,
} from './write-fields.ts';
import { group, leaf, node, serializeXml, type XmlNode } from './xml-node.ts';

/**
 * Writes a packet in the order and spelling of VNPT's builder, which every axis reads. Equal
 * packets give equal bytes. Throws `PACKET_REFUSED` for what a partner's checker would refuse, so
 * that a clerk learns of it before the document leaves.
 * @law TT 10/2016/TT-BTTTT QCVN 102:2016
 */
export function writeDocumentPacket(packet: DocumentPacket, options: WriteOptions): Uint8Array {
  checkDocumentPacket(packet, options);
  const attachments = packet.attachments.map((attachment) => ({
    attachment,
    ...wrapAttachment(attachment),
  }));
  const envelope = node(
    'edXML:edXMLEnvelope',
    [
      node('edXML:edXMLHeader', [messageNode(packet), traceListNode(packet)]),
      node('edXML:edXMLBody', [
        node(
          'edXML:edXMLManifest',
          attachments.map(({ attachment, wireType }) =>
            node('edXML:Reference', referenceLines(attachment, wireType)),
          ),
          'version="1.0"',
        ),
      ]),
    ],
    PREFIX_DECLARATION,
  );
  const encoded = attachments.map(({ attachment, bytes, wireType }) =>
    attachmentNode(attachment, wireType, bytes),
  );
  return serializeXml(
    node('edXML', [envelope, node('AttachmentEncoded', encoded)], DEFAULT_DECLARATION),
  );
}

function messageNode(packet: DocumentPacket): XmlNode {
  const { code, documentType, promulgation, signer } = packet;
  return node('edXML:MessageHeader', [
    organizationNode('edXML:From', packet.from),
    ...packet.to.map((recipient) => organizationNode('edXML:To', recipient)),
    leaf('edXML:DocumentId', packet.documentId),
    node('edXML:Code', [
      leaf('edXML:CodeNumber', code.number),
      leaf('edXML:CodeNotation', code.notation),
    ]),
    node('edXML:PromulgationInfo', [
      leaf('edXML:Place', promulgation.place),
      leaf('edXML:PromulgationDate', formatWireDate(promulgation.date)),
    ]),
    node('edXML:DocumentType', [
      leaf('edXML:Type', documentType.type),
      leaf('edXML:TypeDetail', documentType.detail),
      leaf('edXML:TypeName', documentType.name),
    ]),
    leaf('edXML:Subject', packet.subject),
    leaf('edXML:Content', packet.content),
    group('edXML:SignerInfo', [
      leaf('edXML:Competence', signer?.competence),
      leaf('edXML:Position', signer?.position),
      leaf('edXML:FullName', signer?.fullName),
    ]),
    leaf('edXML:DueDate', packet.dueDate && formatWireDate(packet.dueDate)),
    otherInfoNode(packet),
    ...packet.responseFor.map(referenceNode),
    leaf('edXML:SteeringType', steeringTypeToWire(packet.steeringType)),
    group(
      'edXML:ToPlaces',
      packet.toPlaces.map((place) => leaf('edXML:Place', place)),
    ),
  ]);
}

function otherInfoNode(packet: DocumentPacket): XmlNode {
  return node('edXML:OtherInfo', [
    leaf('edXML:Priority', urgencyToWire(packet.urgency)),
    leaf('edXML:SphereOfPromulgation', packet.sphere),
    leaf('edXML:TyperNotation', packet.typistMark),
    leaf('edXML:PromulgationAmount', packet.issuedAmount),
    leaf('edXML:PageAmount', packet.pageAmount),
    group(
      'edXML:Appendixes',
      packet.appendixes.map((appendix) => leaf('edXML:Appendix', appendix)),
    ),
  ]);
}

function traceListNode(packet: DocumentPacket): XmlNode {
  return node('edXML:TraceHeaderList', [
    ...packet.traces.map(({ agencyCode, at }) =>
      node('edXML:TraceHeader', [
        leaf('edXML:OrganId', agencyCode),
        leaf('edXML:Timestamp', formatWireTimestamp(at)),
      ]),
    ),
    businessNode(packet.business, packet.documentId),
  ]);
}

function referenceLines(attachment: Attachment, wireType: string) {
  return [
    leaf('edXML:ContentId', `cid:${attachment.contentId}`),
    leaf('edXML:ContentType', wireType),
    leaf('edXML:Description', attachment.description),
    leaf('edXML:AttachmentName', attachment.name),
  ];
}

function attachmentNode(attachment: Attachment, wireType: string, bytes: Uint8Array): XmlNode {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  return node('Attachment', [
    leaf('ContentId', `cid:${attachment.contentId}`),
    leaf('AttachmentName', attachment.name),
    leaf('Description', attachment.description),
    leaf('ContentType', wireType),
    {
      name: 'edXML:ContentTransferEncoded',
      attributes: PREFIX_DECLARATION,
      content: Buffer.from(base64, 'latin1'),
    },
  ]);
}
