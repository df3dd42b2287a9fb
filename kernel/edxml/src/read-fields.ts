import type { CalendarDate } from '@hien-luong/vn';
import { compact } from './compact.ts';
import type { DocumentReference } from './document-reference.ts';
import { EdxmlError } from './edxml-error.ts';
import type { Organization, Staff } from './organization.ts';
import type { ReadContext } from './read-warning.ts';
import { findWireDate } from './wire-date.ts';
import { findChild, findText, getText, missingElement, type XmlElement } from './xml-element.ts';

/** Throws `MISSING_ELEMENT` without a code. */
export function readOrganization(element: XmlElement): Organization {
  return compact({
    agencyCode: getText(element, 'OrganId'),
    name: findText(element, 'OrganName'),
    parentName: findText(element, 'OrganizationInCharge'),
    address: findText(element, 'OrganAdd'),
    email: findText(element, 'Email'),
    telephone: findText(element, 'Telephone'),
    fax: findText(element, 'Fax'),
    website: findText(element, 'Website'),
  });
}

/** Undefined if the element is absent or empty. */
export function readStaff(element: XmlElement | undefined): Staff | undefined {
  const staff = compact({
    department: findText(element, 'Department'),
    name: findText(element, 'Staff'),
    email: findText(element, 'Email'),
    mobile: findText(element, 'Mobile'),
  });
  return Object.keys(staff).length === 0 ? undefined : staff;
}

/** Undefined if it points to nothing: neither an id, nor an agency with a code. */
export function readReference(
  element: XmlElement,
  context: ReadContext,
): DocumentReference | undefined {
  const agencyCode = findText(element, 'OrganId');
  const code = findText(element, 'Code');
  const documentId = findText(element, 'DocumentId');
  if (documentId === undefined && (agencyCode === undefined || code === undefined)) {
    context.warn('VALUE_IGNORED', element.name);
    return undefined;
  }
  const date = readOptionalDate(element, 'PromulgationDate', context);
  return compact({ agencyCode, code, documentId, date });
}

/** Throws `MISSING_ELEMENT` or `INVALID_DATE`; a date in another form than the wire's is warned of. */
export function readDate(parent: XmlElement, name: string, context: ReadContext): CalendarDate {
  const element = `${parent.name}/${name}`;
  const text = findText(parent, name);
  if (text === undefined) throw missingElement(element);
  const read = findWireDate(text);
  if (read === undefined) {
    const details = { element, value: text.slice(0, 40) };
    throw new EdxmlError('INVALID_DATE', `${element} is no date`, { details });
  }
  if (!read.regular) context.warn('DATE_FORMAT', element, text);
  return read.date;
}

/** A date that the packet can do without: what is no day is warned of and left out. */
export function readOptionalDate(
  parent: XmlElement,
  name: string,
  context: ReadContext,
): CalendarDate | undefined {
  const text = findText(parent, name);
  if (text === undefined) return undefined;
  const read = findWireDate(text);
  const element = `${parent.name}/${name}`;
  if (read === undefined) context.warn('DATE_IGNORED', element, text);
  else if (!read.regular) context.warn('DATE_FORMAT', element, text);
  return read?.date;
}

/** A whole number ≥ 0; anything else is warned of and left out. */
export function readCount(
  parent: XmlElement | undefined,
  name: string,
  context: ReadContext,
): number | undefined {
  const text = findText(parent, name);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  context.warn('VALUE_IGNORED', `${parent?.name}/${name}`, text);
  return undefined;
}

/** A choice written as a number; what no choice bears is warned of and taken as `fallback`. */
export function readChoice<Choice>(
  parent: XmlElement | undefined,
  name: string,
  choices: (wire: number) => Choice | undefined,
  fallback: Choice,
  context: ReadContext,
): Choice {
  const text = findText(parent, name);
  if (text === undefined) return fallback;
  const choice = /^\d{1,9}$/.test(text) ? choices(Number(text)) : undefined;
  if (choice === undefined) context.warn('VALUE_IGNORED', `${parent?.name}/${name}`, text);
  return choice ?? fallback;
}

/** Throws `MISSING_ELEMENT` if the element itself is absent. */
export function getChild(parent: XmlElement, name: string): XmlElement {
  const child = findChild(parent, name);
  if (child === undefined) throw missingElement(`${parent.name}/${name}`);
  return child;
}
