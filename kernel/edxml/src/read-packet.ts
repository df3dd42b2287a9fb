import type { DocumentPacket } from './document-packet.ts';
import { EdxmlError } from './edxml-error.ts';
import { parseXml } from './parse-xml.ts';
import { readAttachments } from './read-attachments.ts';
import { readDocument } from './read-document.ts';
import { getChild } from './read-fields.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './read-limits.ts';
import { readStatus } from './read-status.ts';
import { collectWarnings, type EdxmlWarning, type ReadContext } from './read-warning.ts';
import { requireUtf8 } from './require-utf8.ts';
import { scanXml } from './scan-xml.ts';
import type { StatusPacket } from './status-packet.ts';
import { EDXML_NAMESPACE } from './wire-codes.ts';
import { findChild, type XmlElement } from './xml-element.ts';

export type PacketContent =
  | { kind: 'document'; packet: DocumentPacket }
  | { kind: 'status'; packet: StatusPacket };

export type ReadPacket = PacketContent & { warnings: EdxmlWarning[] };

export type ReadOptions = {
  now: Date;
  limits?: Partial<ReadLimits>;
};

/**
 * Reads a packet as agencies really send them. What is odd but clear becomes a warning; what cannot
 * be read throws an `EdxmlError`, and nothing else. The packet stays untrusted data: whether its
 * attachments are signed by whom they say is for the signature's verification to tell.
 * @law TT 10/2016/TT-BTTTT QCVN 102:2016
 */
export function readPacket(bytes: Uint8Array, options: ReadOptions): ReadPacket {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits.maxBytes) {
    throw new EdxmlError('PACKET_TOO_LARGE', 'packet too large', {
      details: { size: bytes.length },
    });
  }
  const { payloads, skeleton } = scanXml(requireUtf8(bytes), limits);
  const root = parseXml(skeleton);
  const context = collectWarnings(options.now);
  const header = findHeader(root, context);
  const message = getChild(header, 'MessageHeader');
  if (findChild(message, 'StatusCode') !== undefined) {
    const packet = readStatus(message, context);
    return { kind: 'status', packet, warnings: context.warnings };
  }
  const document = readDocument(header, context);
  const attachments = readAttachments(root, { payloads, limits, context });
  return { kind: 'document', packet: { ...document, attachments }, warnings: context.warnings };
}

function findHeader(root: XmlElement, context: ReadContext): XmlElement {
  const header = findChild(findChild(root, 'edXMLEnvelope'), 'edXMLHeader');
  if (root.name !== 'edXML' || header === undefined) {
    throw new EdxmlError('NOT_EDXML', 'no edXML envelope with a header', {
      details: { element: root.name.slice(0, 100) },
    });
  }
  if (root.namespace !== EDXML_NAMESPACE) context.warn('NAMESPACE', 'edXML', root.namespace);
  return header;
}
