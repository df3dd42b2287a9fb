import type { DerNode } from '@hien-luong/asn1';
import {
  asBoolean,
  asImplicit,
  asNamedBits,
  asOctetString,
  asOid,
  asSequence,
  asSmallInteger,
  asString,
  isContext,
  readDer,
  readFields,
  TAG,
} from '@hien-luong/asn1';
import { toHex } from '../hex.ts';
import type { GeneralName } from '../name/general-name.ts';
import { parseGeneralName } from '../name/general-name.ts';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import type { DistributionPoint } from './distribution-point.ts';

export type BasicConstraints = { readonly ca: boolean; readonly pathLength: number | undefined };

/** Names of the bits, in their order. @spec RFC 5280 §4.2.1.3 */
export const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof KEY_USAGES)[number];

/** All names in their order, and those that this system shows or matches. */
export type SubjectAltName = {
  readonly names: readonly GeneralName[];
  readonly emails: readonly string[];
  readonly dnsNames: readonly string[];
  readonly uris: readonly string[];
};

/** @spec RFC 5280 §4.2.1.9 */
export function parseBasicConstraints(value: Uint8Array): BasicConstraints {
  const fields = readFields(readDer(value));
  const ca = fields.optionalUniversal(TAG.boolean);
  const limit = fields.optionalUniversal(TAG.integer);
  fields.end();
  const pathLength = limit === undefined ? undefined : asSmallInteger(limit);
  if (pathLength !== undefined && pathLength < 0) {
    throw new PkiError('CERTIFICATE_MALFORMED', 'negative path length');
  }
  return { ca: ca !== undefined && asBoolean(ca), pathLength };
}

export function parseKeyUsage(value: Uint8Array): readonly KeyUsage[] {
  return asNamedBits(readDer(value))
    .map((position) => KEY_USAGES[position])
    .filter((usage) => usage !== undefined);
}

export function parseOidList(value: Uint8Array): readonly string[] {
  return asSequence(readDer(value)).map(asOid);
}

export function parseSubjectKeyIdentifier(value: Uint8Array): string {
  return toHex(asOctetString(readDer(value)));
}

/** @spec RFC 5280 §4.2.1.1 */
export function parseAuthorityKeyIdentifier(value: Uint8Array): string | undefined {
  const keyIdentifier = asSequence(readDer(value)).find((field) => isContext(field, 0));
  if (keyIdentifier === undefined) return undefined;
  return toHex(asOctetString(asImplicit(keyIdentifier, 0, TAG.octetString)));
}

/** @spec RFC 5280 §4.2.2.1 */
export function parseAccessUrls(value: Uint8Array): { ocsp: string[]; caIssuers: string[] } {
  const urls: { ocsp: string[]; caIssuers: string[] } = { ocsp: [], caIssuers: [] };
  for (const description of asSequence(readDer(value))) {
    const fields = readFields(description);
    const method = asOid(fields.next('accessMethod'));
    const url = findUri(fields.next('accessLocation'));
    if (url !== undefined && method === OID.accessOcsp) urls.ocsp.push(url);
    if (url !== undefined && method === OID.accessCaIssuers) urls.caIssuers.push(url);
  }
  return urls;
}

/** Addresses of full names; names relative to the issuer have none. @spec RFC 5280 §4.2.1.13 */
export function urlsOfPoints(points: readonly DistributionPoint[]): readonly string[] {
  return points
    .flatMap(({ name }) => (name?.kind === 'full' ? name.names : []))
    .filter((name) => name.kind === 'uri')
    .map(({ value }) => value);
}

/** @spec RFC 5280 §4.2.1.6 */
export function parseSubjectAltName(der: Uint8Array): SubjectAltName {
  const names = asSequence(readDer(der)).map(parseGeneralName);
  const texts = names.filter((name) => 'value' in name);
  const textOf = (kind: GeneralName['kind']) =>
    texts.filter((name) => name.kind === kind).map(({ value }) => value);
  return { names, emails: textOf('email'), dnsNames: textOf('dns'), uris: textOf('uri') };
}

function findUri(name: DerNode): string | undefined {
  return isContext(name, 6) ? asString(asImplicit(name, 6, TAG.ia5String)) : undefined;
}
