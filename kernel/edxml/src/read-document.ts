import { findUrgencyByWire, isBefore, toCalendarDate, type Urgency } from '@hien-luong/vn';
import { compact } from './compact.ts';
import type { DocumentPacket, SteeringType } from './document-packet.ts';
import { readBusiness } from './read-business.ts';
import {
  getChild,
  readChoice,
  readCount,
  readDate,
  readOptionalDate,
  readOrganization,
  readReference,
} from './read-fields.ts';
import type { ReadContext } from './read-warning.ts';
import { findSteeringType } from './wire-codes.ts';
import { findWireTimestamp } from './wire-date.ts';
import {
  findChild,
  findText,
  getText,
  listChildren,
  listTexts,
  missingElement,
  type XmlElement,
} from './xml-element.ts';

/** Elements of the message header that this reader takes up, or knows to carry nothing for us. */
const KNOWN = new Set(
  (
    'From To DocumentId Code PromulgationInfo DocumentType Subject Content SignerInfo DueDate ' +
    'OtherInfo ResponseFor SteeringType ToPlaces'
  ).split(' '),
);

/**
 * Reads the header of a document packet. Sender, an addressee, document id, date and subject must
 * be there; everything else may be missing.
 */
export function readDocument(
  header: XmlElement,
  context: ReadContext,
): Omit<DocumentPacket, 'attachments'> {
  const message = getChild(header, 'MessageHeader');
  const traceList = findChild(header, 'TraceHeaderList');
  const documentId = getText(message, 'DocumentId');
  for (const { name } of message.children) {
    if (!KNOWN.has(name)) context.warn('ELEMENT_IGNORED', `MessageHeader/${name}`);
  }
  return compact({
    from: readOrganization(getChild(message, 'From')),
    to: readRecipients(message, context),
    documentId,
    code: readCode(message, context),
    promulgation: readPromulgation(message, context),
    documentType: readDocumentType(findChild(message, 'DocumentType'), context),
    subject: getText(message, 'Subject'),
    content: findText(message, 'Content'),
    signer: readSigner(findChild(message, 'SignerInfo')),
    dueDate: readOptionalDate(message, 'DueDate', context),
    ...readOtherInfo(findChild(message, 'OtherInfo'), context),
    responseFor: listChildren(message, 'ResponseFor').flatMap(
      (element) => readReference(element, context) ?? [],
    ),
    steeringType: readChoice<SteeringType>(
      message,
      'SteeringType',
      findSteeringType,
      'none',
      context,
    ),
    toPlaces: listTexts(findChild(message, 'ToPlaces'), 'Place'),
    traces: readTraces(traceList, context),
    business: readBusiness(findBusiness(header), documentId, context),
  });
}

/** Beside the trace headers; some builders put it beside their list instead. */
function findBusiness(header: XmlElement): XmlElement | undefined {
  return (
    findChild(findChild(header, 'TraceHeaderList'), 'Bussiness') ?? findChild(header, 'Bussiness')
  );
}

function readRecipients(message: XmlElement, context: ReadContext): DocumentPacket['to'] {
  const recipients = new Map<string, DocumentPacket['to'][number]>();
  for (const element of listChildren(message, 'To')) {
    if (findText(element, 'OrganId') === undefined) {
      context.warn('ELEMENT_MISSING', 'To/OrganId');
      continue;
    }
    const recipient = readOrganization(element);
    const { agencyCode } = recipient;
    if (recipients.has(agencyCode)) context.warn('RECIPIENT_REPEATED', 'To/OrganId', agencyCode);
    else recipients.set(agencyCode, recipient);
  }
  if (recipients.size === 0) throw missingElement('To/OrganId');
  return [...recipients.values()];
}

function readCode(message: XmlElement, context: ReadContext): DocumentPacket['code'] {
  const element = findChild(message, 'Code');
  const part = (name: string) => {
    const text = findText(element, name);
    if (text === undefined) context.warn('ELEMENT_MISSING', `Code/${name}`);
    return text ?? '';
  };
  return { number: part('CodeNumber'), notation: part('CodeNotation') };
}

function readPromulgation(
  message: XmlElement,
  context: ReadContext,
): DocumentPacket['promulgation'] {
  const element = getChild(message, 'PromulgationInfo');
  const date = readDate(element, 'PromulgationDate', context);
  if (isBefore(toCalendarDate(context.now), date)) {
    context.warn('DATE_IN_FUTURE', 'PromulgationInfo/PromulgationDate', date);
  }
  return compact({ place: findText(element, 'Place'), date });
}

function readDocumentType(
  element: XmlElement | undefined,
  context: ReadContext,
): DocumentPacket['documentType'] {
  return compact({
    type: readCount(element, 'Type', context),
    detail: readCount(element, 'TypeDetail', context),
    name: findText(element, 'TypeName'),
  });
}

function readSigner(element: XmlElement | undefined): DocumentPacket['signer'] {
  const signer = compact({
    competence: findText(element, 'Competence'),
    position: findText(element, 'Position'),
    fullName: findText(element, 'FullName'),
  });
  return Object.keys(signer).length === 0 ? undefined : signer;
}

function readOtherInfo(element: XmlElement | undefined, context: ReadContext) {
  return {
    urgency: readChoice<Urgency>(element, 'Priority', findUrgencyByWire, 'normal', context),
    sphere: findText(element, 'SphereOfPromulgation'),
    typistMark: findText(element, 'TyperNotation'),
    issuedAmount: readCount(element, 'PromulgationAmount', context),
    pageAmount: readCount(element, 'PageAmount', context),
    appendixes: listTexts(findChild(element, 'Appendixes'), 'Appendix'),
  };
}

function readTraces(list: XmlElement | undefined, context: ReadContext): DocumentPacket['traces'] {
  return listChildren(list, 'TraceHeader').flatMap((element) => {
    const agencyCode = findText(element, 'OrganId');
    const text = findText(element, 'Timestamp') ?? '';
    const at = findWireTimestamp(text);
    if (agencyCode !== undefined && at !== undefined) return [{ agencyCode, at }];
    context.warn('VALUE_IGNORED', 'TraceHeader', text);
    return [];
  });
}
