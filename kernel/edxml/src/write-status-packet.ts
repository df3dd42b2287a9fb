import { checkStatusPacket } from './check-status-packet.ts';
import type { StatusPacket } from './status-packet.ts';
import { formatWireTimestamp } from './wire-date.ts';
import {
  DEFAULT_DECLARATION,
  organizationNode,
  PREFIX_DECLARATION,
  referenceNode,
  staffNode,
} from './write-fields.ts';
import { leaf, node, serializeXml } from './xml-node.ts';

/**
 * Writes a status packet: a header only, without addressee, since the document referred to tells
 * the other party. Throws `PACKET_REFUSED` as `writeDocumentPacket` does.
 * @law TT 10/2016/TT-BTTTT QCVN 102:2016
 */
export function writeStatusPacket(packet: StatusPacket): Uint8Array {
  checkStatusPacket(packet);
  const message = node('edXML:MessageHeader', [
    organizationNode('edXML:From', packet.from),
    referenceNode(packet.responseFor),
    staffNode(packet.staff),
    leaf('edXML:StatusCode', packet.code),
    leaf('edXML:Description', packet.description),
    leaf('edXML:Timestamp', packet.timestamp && formatWireTimestamp(packet.timestamp)),
  ]);
  const envelope = node(
    'edXML:edXMLEnvelope',
    [node('edXML:edXMLHeader', [message])],
    PREFIX_DECLARATION,
  );
  return serializeXml(node('edXML', [envelope], DEFAULT_DECLARATION));
}
