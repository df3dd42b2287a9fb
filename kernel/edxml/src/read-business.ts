import type { Business, BusinessType, DocumentUpdate, Replacement } from './business.ts';
import { compact } from './compact.ts';
import { EdxmlError } from './edxml-error.ts';
import { readChoice, readStaff } from './read-fields.ts';
import type { ReadContext } from './read-warning.ts';
import { findBusinessType } from './wire-codes.ts';
import {
  findChild,
  findText,
  getText,
  listChildren,
  listTexts,
  type XmlElement,
} from './xml-element.ts';

/**
 * Reads what the packet does. Without the element it brings a new document. An unknown type is
 * `BUSINESS_TYPE_UNKNOWN`: to take it for a new document could undo a recall.
 */
export function readBusiness(
  element: XmlElement | undefined,
  messageId: string,
  context: ReadContext,
): Business {
  const type = readType(element);
  const target = findText(element, 'DocumentId');
  const isContradiction = type === 'new' && target !== undefined && target !== messageId;
  if (isContradiction) context.warn('IDS_CONTRADICT', 'Bussiness/DocumentId', target);
  return compact({
    type,
    documentId: type === 'new' ? undefined : target,
    reason: findText(element, 'BussinessDocReason'),
    paper: readFlag(element, 'Paper', context),
    update: readUpdate(findChild(element, 'BussinessDocumentInfo'), context),
    replacements: listChildren(findChild(element, 'ReplacementInfoList'), 'ReplacementInfo').map(
      readReplacement,
    ),
    staff: readStaff(findChild(element, 'StaffInfo')),
  });
}

const CHANGES: ReadonlyMap<string, 'removed' | 'added'> = new Map([
  ['0', 'removed'],
  ['1', 'added'],
]);

function readType(element: XmlElement | undefined): BusinessType {
  const text = findText(element, 'BussinessDocType');
  if (text === undefined) return 'new';
  const type = /^\d$/.test(text) ? findBusinessType(Number(text)) : undefined;
  if (type !== undefined) return type;
  throw new EdxmlError('BUSINESS_TYPE_UNKNOWN', 'unknown business type', {
    details: { element: 'Bussiness/BussinessDocType', value: text.slice(0, 40) },
  });
}

function readUpdate(
  element: XmlElement | undefined,
  context: ReadContext,
): DocumentUpdate | undefined {
  if (element === undefined) return undefined;
  return {
    contentChanged: readFlag(element, 'DocumentInfo', context),
    recipientsChanged: readFlag(element, 'DocumentReceiver', context),
    recipients: listChildren(findChild(element, 'ReceiverList'), 'Receiver').flatMap((receiver) => {
      const change = CHANGES.get(getText(receiver, 'ReceiverType'));
      if (change !== undefined) return [{ agencyCode: getText(receiver, 'OrganId'), change }];
      context.warn('VALUE_IGNORED', 'Receiver/ReceiverType', findText(receiver, 'ReceiverType'));
      return [];
    }),
  };
}

function readReplacement(element: XmlElement): Replacement {
  return {
    documentId: getText(element, 'DocumentId'),
    agencyCodes: listTexts(findChild(element, 'OrganIdList'), 'OrganId'),
  };
}

function readFlag(parent: XmlElement | undefined, name: string, context: ReadContext): boolean {
  const flags = [false, true];
  return readChoice(parent, name, (wire) => flags[wire], false, context);
}
