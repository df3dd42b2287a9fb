import { compact } from './compact.ts';
import { EdxmlError } from './edxml-error.ts';
import { getChild, readOrganization, readReference, readStaff } from './read-fields.ts';
import type { ReadContext } from './read-warning.ts';
import { StatusCode, type StatusPacket } from './status-packet.ts';
import { findWireTimestamp } from './wire-date.ts';
import {
  findChild,
  findText,
  getText,
  listChildren,
  missingElement,
  type XmlElement,
} from './xml-element.ts';

/** Reads a status packet; it must say who, about which document, and a code we know. */
export function readStatus(message: XmlElement, context: ReadContext): StatusPacket {
  const references = listChildren(message, 'ResponseFor');
  if (references.length > 1) context.warn('ELEMENT_REPEATED', 'MessageHeader/ResponseFor');
  const [first] = references;
  const responseFor = first && readReference(first, context);
  if (responseFor === undefined) throw missingElement('ResponseFor/DocumentId');
  return compact({
    from: readOrganization(getChild(message, 'From')),
    responseFor,
    staff: readStaff(findChild(message, 'StaffInfo')),
    code: readCode(message, context),
    description: findText(message, 'Description'),
    timestamp: readTimestamp(message, context),
  });
}

/** Two digits; a vendor that stores it as a number sends `1`. */
function readCode(message: XmlElement, context: ReadContext): StatusCode {
  const text = getText(message, 'StatusCode');
  const element = 'MessageHeader/StatusCode';
  const code = StatusCode.safeParse(text.padStart(2, '0'));
  if (!code.success) {
    throw new EdxmlError('STATUS_CODE_UNKNOWN', 'unknown status code', {
      details: { element, value: text.slice(0, 40) },
    });
  }
  if (code.data !== text) context.warn('STATUS_CODE_FORMAT', element, text);
  return code.data;
}

function readTimestamp(message: XmlElement, context: ReadContext): Date | undefined {
  const element = 'MessageHeader/Timestamp';
  const text = findText(message, 'Timestamp');
  if (text === undefined) {
    context.warn('ELEMENT_MISSING', element);
    return undefined;
  }
  const timestamp = findWireTimestamp(text);
  if (timestamp === undefined) context.warn('DATE_IGNORED', element, text);
  return timestamp;
}
