import type * as libxml from 'libxml2-wasm';
import { refuse } from '../signature/signature-refusal.ts';
import { NS } from '../xml/namespaces.ts';
import { base64Of, childrenOf, isNamed } from '../xml/read-element.ts';
import type { TimestampProperty } from './timestamp-property.ts';
import { readTimestampProperty } from './timestamp-property.ts';

/** What proves certificates and their status, in DER, as the file carries it. */
export type ValidationValues = {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocspResponses: readonly Uint8Array[];
};

/** One unsigned property, in the order of the file, which is what an archive timestamp goes by. */
export type UnsignedProperty =
  | { readonly kind: 'timestamp'; readonly name: string; readonly timestamp: TimestampProperty }
  | {
      readonly kind: 'values';
      readonly name: string;
      readonly element: libxml.XmlElement;
      readonly values: ValidationValues;
    }
  /** Kept, covered by archive timestamps, and understood as nothing. */
  | { readonly kind: 'other'; readonly name: string; readonly element: libxml.XmlElement };

/**
 * Reads the unsigned properties. Whatever is not known stays in its place as `other`.
 * @spec EN 319 132-1 §5.3, §5.4, §5.5
 */
export function readUnsignedProperties(
  element: libxml.XmlElement | undefined,
  maxProperties: number,
): UnsignedProperty[] {
  const [container] = element === undefined ? [] : childrenOf(element);
  if (container === undefined) return [];
  if (!isNamed(container, NS.xades, 'UnsignedSignatureProperties')) return [];
  const children = childrenOf(container);
  if (children.length > maxProperties) refuse('LIMIT_EXCEEDED', 'unsigned properties');
  return children.map((child) => readProperty(child, maxProperties));
}

export function propertyElement(property: UnsignedProperty): libxml.XmlElement {
  return property.kind === 'timestamp' ? property.timestamp.element : property.element;
}

function readProperty(element: libxml.XmlElement, most: number): UnsignedProperty {
  const { name } = element;
  if (isNamed(element, NS.xades, 'SignatureTimeStamp')) {
    return { kind: 'timestamp', name, timestamp: readTimestampProperty(element, 'signature') };
  }
  if (isNamed(element, NS.xades141, 'ArchiveTimeStamp')) {
    return { kind: 'timestamp', name, timestamp: readTimestampProperty(element, 'archive') };
  }
  const values = readValues(element, most);
  return values === undefined
    ? { kind: 'other', name, element }
    : { kind: 'values', name, element, values };
}

function readValues(element: libxml.XmlElement, most: number): ValidationValues | undefined {
  const isContainer =
    isNamed(element, NS.xades141, 'TimeStampValidationData') ||
    isNamed(element, NS.xades141, 'AnyValidationData');
  const parts = isContainer ? childrenOf(element) : [element];
  const known = parts.filter((part) => part.namespaceUri === NS.xades);
  if (!isContainer && !known.some(({ name }) => VALUES.has(name))) return undefined;
  const certificates = known.filter(({ name }) => name === 'CertificateValues');
  const revocations = known.filter(({ name }) => name === 'RevocationValues');
  const lists = revocations.flatMap(childrenOf);
  return {
    certificates: listValues(certificates, 'EncapsulatedX509Certificate', most),
    crls: listValues(named(lists, 'CRLValues'), 'EncapsulatedCRLValue', most),
    ocspResponses: listValues(named(lists, 'OCSPValues'), 'EncapsulatedOCSPValue', most),
  };
}

const VALUES: ReadonlySet<string> = new Set(['CertificateValues', 'RevocationValues']);

function named(elements: readonly libxml.XmlElement[], name: string): libxml.XmlElement[] {
  return elements.filter((element) => isNamed(element, NS.xades, name));
}

function listValues(
  parents: readonly libxml.XmlElement[],
  name: string,
  most: number,
): Uint8Array[] {
  const values = parents.flatMap((parent) => named(childrenOf(parent), name));
  if (values.length > most) refuse('LIMIT_EXCEEDED', `${name}: too many`);
  return values.map(base64Of);
}
