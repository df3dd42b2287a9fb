import type { DerNode } from '@hien-luong/asn1';
import { asBoolean, asOctetString, asOid, asSequence, readFields, TAG } from '@hien-luong/asn1';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import type { DistributionPoint } from './distribution-point.ts';
import { parseDistributionPoints } from './distribution-point.ts';
import type { BasicConstraints, KeyUsage, SubjectAltName } from './extension-values.ts';
import {
  parseAccessUrls,
  parseAuthorityKeyIdentifier,
  parseBasicConstraints,
  parseKeyUsage,
  parseOidList,
  parseSubjectAltName,
  parseSubjectKeyIdentifier,
  urlsOfPoints,
} from './extension-values.ts';
import type { NameConstraints } from './name-constraints.ts';
import { parseNameConstraints } from './name-constraints.ts';
import type { PolicyConstraints, PolicyInformation, PolicyMapping } from './policy-extensions.ts';
import {
  parseInhibitAnyPolicy,
  parsePolicies,
  parsePolicyConstraints,
  parsePolicyMappings,
} from './policy-extensions.ts';

export type Extension = {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
};

/** Extensions by meaning; `all` keeps every one as it was, in order. */
export type CertificateExtensions = {
  readonly all: readonly Extension[];
  readonly basicConstraints: BasicConstraints | undefined;
  readonly keyUsage: readonly KeyUsage[] | undefined;
  /** OIDs of the purposes. */
  readonly extendedKeyUsage: readonly string[] | undefined;
  readonly subjectKeyIdentifier: string | undefined;
  readonly authorityKeyIdentifier: string | undefined;
  readonly ocspUrls: readonly string[];
  readonly caIssuerUrls: readonly string[];
  readonly crlUrls: readonly string[];
  readonly crlDistributionPoints: readonly DistributionPoint[];
  /** Where deltas of the lists are found. */
  readonly freshestCrl: readonly DistributionPoint[];
  readonly nameConstraints: NameConstraints | undefined;
  readonly certificatePolicies: readonly PolicyInformation[] | undefined;
  readonly policyMappings: readonly PolicyMapping[];
  readonly policyConstraints: PolicyConstraints | undefined;
  readonly inhibitAnyPolicy: number | undefined;
  readonly subjectAltName: SubjectAltName;
  /** OIDs of critical extensions whose meaning this package does not know. */
  readonly unknownCritical: readonly string[];
};

/** @spec RFC 5280 §4.1.2.9 */
export function parseExtensions(node: DerNode | undefined): CertificateExtensions {
  const all = node === undefined ? [] : parseExtensionList(node);
  function value<Value>(oid: string, parse: (value: Uint8Array) => Value): Value | undefined {
    const extension = all.find((candidate) => candidate.oid === oid);
    return extension === undefined ? undefined : parse(extension.value);
  }
  const access = value(OID.authorityInfoAccess, parseAccessUrls);
  const points = value(OID.crlDistributionPoints, parseDistributionPoints) ?? [];
  return {
    all,
    basicConstraints: value(OID.basicConstraints, parseBasicConstraints),
    keyUsage: value(OID.keyUsage, parseKeyUsage),
    extendedKeyUsage: value(OID.extendedKeyUsage, parseOidList),
    subjectKeyIdentifier: value(OID.subjectKeyIdentifier, parseSubjectKeyIdentifier),
    authorityKeyIdentifier: value(OID.authorityKeyIdentifier, parseAuthorityKeyIdentifier),
    ocspUrls: access?.ocsp ?? [],
    caIssuerUrls: access?.caIssuers ?? [],
    crlUrls: urlsOfPoints(points),
    crlDistributionPoints: points,
    freshestCrl: value(OID.freshestCrl, parseDistributionPoints) ?? [],
    nameConstraints: value(OID.nameConstraints, parseNameConstraints),
    certificatePolicies: value(OID.certificatePolicies, parsePolicies),
    policyMappings: value(OID.policyMappings, parsePolicyMappings) ?? [],
    policyConstraints: value(OID.policyConstraints, parsePolicyConstraints),
    inhibitAnyPolicy: value(OID.inhibitAnyPolicy, parseInhibitAnyPolicy),
    subjectAltName: value(OID.subjectAltName, parseSubjectAltName) ?? NO_ALT_NAME,
    unknownCritical: all
      .filter(({ critical, oid }) => critical && !KNOWN.has(oid))
      .map(({ oid }) => oid),
  };
}

/** An extension may appear once only. @spec RFC 5280 §4.2 */
export function parseExtensionList(node: DerNode): readonly Extension[] {
  const all = asSequence(node).map(parseExtension);
  if (new Set(all.map(({ oid }) => oid)).size < all.length) {
    throw new PkiError('CERTIFICATE_MALFORMED', 'an extension appears twice');
  }
  return all;
}

export function findExtension(
  extensions: readonly Extension[],
  oid: string,
): Extension | undefined {
  return extensions.find((extension) => extension.oid === oid);
}

function parseExtension(node: DerNode): Extension {
  const fields = readFields(node);
  const oid = asOid(fields.next('extnID'));
  const critical = fields.optionalUniversal(TAG.boolean);
  const value = asOctetString(fields.next('extnValue'));
  fields.end();
  return { oid, critical: critical !== undefined && asBoolean(critical), value };
}

const NO_ALT_NAME: SubjectAltName = { names: [], emails: [], dnsNames: [], uris: [] };

const KNOWN: ReadonlySet<string> = new Set([
  OID.basicConstraints,
  OID.keyUsage,
  OID.extendedKeyUsage,
  OID.subjectKeyIdentifier,
  OID.authorityKeyIdentifier,
  OID.authorityInfoAccess,
  OID.crlDistributionPoints,
  OID.freshestCrl,
  OID.nameConstraints,
  OID.certificatePolicies,
  OID.policyMappings,
  OID.policyConstraints,
  OID.inhibitAnyPolicy,
  OID.subjectAltName,
]);
