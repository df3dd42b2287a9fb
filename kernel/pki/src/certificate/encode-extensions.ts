import {
  boolean,
  contextTag,
  ia5String,
  integer,
  namedBits,
  octetString,
  oid,
  sequence,
} from '@hien-luong/asn1';
import { OID } from '../oids.ts';
import type { DistributionPoint } from './distribution-point.ts';
import { encodeDistributionPoint } from './distribution-point.ts';
import type { BasicConstraints, KeyUsage } from './extension-values.ts';
import { KEY_USAGES } from './extension-values.ts';
import type { Extension } from './extensions.ts';

/** `critical` is left out where false: DER writes no default values. */
export function encodeExtension({ oid: dotted, critical, value }: Extension): Uint8Array {
  return sequence(oid(dotted), critical ? boolean(true) : undefined, octetString(value));
}

export function basicConstraintsExtension({ ca, pathLength }: BasicConstraints): Extension {
  const value = sequence(
    ca ? boolean(true) : undefined,
    pathLength === undefined ? undefined : integer(pathLength),
  );
  return { oid: OID.basicConstraints, critical: true, value };
}

export function keyUsageExtension(usages: readonly KeyUsage[]): Extension {
  const value = namedBits(usages.map((usage) => KEY_USAGES.indexOf(usage)));
  return { oid: OID.keyUsage, critical: true, value };
}

export function extendedKeyUsageExtension(
  purposes: readonly string[],
  critical: boolean,
): Extension {
  return { oid: OID.extendedKeyUsage, critical, value: sequence(...purposes.map(oid)) };
}

export function subjectKeyIdentifierExtension(identifier: Uint8Array): Extension {
  return { oid: OID.subjectKeyIdentifier, critical: false, value: octetString(identifier) };
}

export function authorityKeyIdentifierExtension(identifier: Uint8Array): Extension {
  const value = sequence(contextTag(0, octetString(identifier), { explicit: false }));
  return { oid: OID.authorityKeyIdentifier, critical: false, value };
}

export function authorityInfoAccessExtension(
  ocspUrls: readonly string[],
  caIssuerUrls: readonly string[],
): Extension {
  const value = sequence(
    ...ocspUrls.map((url) => sequence(oid(OID.accessOcsp), uri(url))),
    ...caIssuerUrls.map((url) => sequence(oid(OID.accessCaIssuers), uri(url))),
  );
  return { oid: OID.authorityInfoAccess, critical: false, value };
}

/** Where the lists are, and where their deltas are. @spec RFC 5280 §4.2.1.13, §4.2.1.15 */
export function crlDistributionPointsExtension(
  points: readonly DistributionPoint[],
  options: { deltas?: boolean } = {},
): Extension {
  const oid = options.deltas ? OID.freshestCrl : OID.crlDistributionPoints;
  return { oid, critical: false, value: sequence(...points.map(encodeDistributionPoint)) };
}

export function certificatePoliciesExtension(policies: readonly string[]): Extension {
  const value = sequence(...policies.map((policy) => sequence(oid(policy))));
  return { oid: OID.certificatePolicies, critical: false, value };
}

export function subjectEmailsExtension(emails: readonly string[]): Extension {
  const names = emails.map((email) => contextTag(1, ia5String(email), { explicit: false }));
  return { oid: OID.subjectAltName, critical: false, value: sequence(...names) };
}

/** The responder's certificate needs no check of its own status. @spec RFC 6960 §4.2.2.2.1 */
export function ocspNoCheckExtension(): Extension {
  return { oid: OID.ocspNoCheck, critical: false, value: Uint8Array.of(0x05, 0x00) };
}

function uri(url: string): Uint8Array {
  return contextTag(6, ia5String(url), { explicit: false });
}
