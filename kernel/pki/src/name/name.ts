import type { DerNode } from '@hien-luong/asn1';
import {
  asOid,
  asSequence,
  asSet,
  asString,
  ia5String,
  oid,
  printableString,
  sequence,
  setOf,
  TAG,
  utf8String,
} from '@hien-luong/asn1';
import { toHex } from '../hex.ts';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';

/** `type` is the dotted OID; a value that is not a string is kept as `#` and its DER in hex. */
export type NameAttribute = { readonly type: string; readonly value: string };
export type Rdn = readonly NameAttribute[];
/** A distinguished name in the order of the certificate; attributes may repeat, as OU does. */
export type Name = readonly Rdn[];

/** Short keys of the attributes that names are written with. */
export const NAME_KEYS = {
  C: OID.countryName,
  ST: OID.stateOrProvinceName,
  L: OID.localityName,
  STREET: OID.streetAddress,
  O: OID.organizationName,
  OU: OID.organizationalUnitName,
  T: OID.title,
  CN: OID.commonName,
  SN: OID.surname,
  GN: OID.givenName,
  SERIALNUMBER: OID.serialNumber,
  ORGID: OID.organizationIdentifier,
  UID: OID.userId,
  DC: OID.domainComponent,
  E: OID.emailAddress,
} as const;
export type NameKey = keyof typeof NAME_KEYS;

/**
 * Builds a name from pairs, never from a string that would have to be taken apart again.
 * @example nameOf(['C', 'VN'], ['O', 'Sở Nội vụ'], ['OU', 'Văn phòng'], ['CN', 'Nguyễn Thị Ví Dụ'])
 */
export function nameOf(...pairs: readonly (readonly [NameKey, string])[]): Name {
  return pairs.map(([key, value]) => [{ type: NAME_KEYS[key], value: value.normalize('NFC') }]);
}

/** First value of an attribute, such as the common name. */
export function findNameValue(name: Name, key: NameKey): string | undefined {
  return listNameValues(name, key)[0];
}

/** All values of an attribute in order, such as the levels of OU. */
export function listNameValues(name: Name, key: NameKey): readonly string[] {
  return name
    .flat()
    .filter(({ type }) => type === NAME_KEYS[key])
    .map(({ value }) => value);
}

/** @spec RFC 5280 §4.1.2.4 */
export function parseName(node: DerNode): Name {
  return asSequence(node).map(parseRdn);
}

export function parseRdn(node: DerNode): Rdn {
  return asSet(node).map(parseAttribute);
}

export function encodeName(name: Name): Uint8Array {
  return sequence(...name.map(encodeRdn));
}

export function encodeRdn(rdn: Rdn): Uint8Array {
  return setOf(...rdn.map(encodeAttribute));
}

function parseAttribute(node: DerNode): NameAttribute {
  const [type, value, ...more] = asSequence(node);
  if (type === undefined || value === undefined || more.length > 0) {
    throw new PkiError('NAME_MALFORMED', 'an attribute is not a pair');
  }
  const isText = value.tagClass === 'universal' && TEXT_TAGS.has(value.tag);
  return { type: asOid(type), value: isText ? asString(value) : `#${toHex(value.bytes)}` };
}

/** @spec RFC 5280 §4.1.2.4, appendix A.1 */
function encodeAttribute({ type, value }: NameAttribute): Uint8Array {
  if (value.trim() === '') throw new PkiError('NAME_MALFORMED', `attribute ${type} is empty`);
  return sequence(oid(type), encodeValue(type, value));
}

function encodeValue(type: string, value: string): Uint8Array {
  if (type === OID.countryName) {
    if (!/^[A-Z]{2}$/.test(value)) {
      throw new PkiError('NAME_MALFORMED', 'a country is two capital letters');
    }
    return printableString(value);
  }
  if (type === OID.serialNumber) return printableString(value);
  if (type === OID.emailAddress || type === OID.domainComponent) return ia5String(value);
  return utf8String(value);
}

const TEXT_TAGS: ReadonlySet<number> = new Set([
  TAG.utf8String,
  TAG.printableString,
  TAG.numericString,
  TAG.ia5String,
  TAG.visibleString,
  TAG.teletexString,
  TAG.bmpString,
]);
