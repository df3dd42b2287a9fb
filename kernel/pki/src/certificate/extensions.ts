import type { DerNode } from '@hien-luong/asn1';
import { asBoolean, asOctetString, asOid, asSequence, readFields, TAG } from '@hien-luong/asn1';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import type { BasicConstraints, KeyUsage, SubjectAltName } from './extension-values.ts';
import {
  parseAccessUrls,
  parseAuthorityKeyIdentifier,
  parseBasicConstraints,
  parseDistributionUrls,
  parseKeyUsage,
  parseOidList,
  parsePolicyOids,
  parseSubjectAltName,
  parseSubjectKeyIdentifier,
} from './extension-values.ts';

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
  readonly certificatePolicies: readonly string[];
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
  return {
    all,
    basicConstraints: value(OID.basicConstraints, parseBasicConstraints),
    keyUsage: value(OID.keyUsage, parseKeyUsage),
    extendedKeyUsage: value(OID.extendedKeyUsage, parseOidList),
    subjectKeyIdentifier: value(OID.subjectKeyIdentifier, parseSubjectKeyIdentifier),
    authorityKeyIdentifier: value(OID.authorityKeyIdentifier, parseAuthorityKeyIdentifier),
    ocspUrls: access?.ocsp ?? [],
    caIssuerUrls: access?.caIssuers ?? [],
    crlUrls: value(OID.crlDistributionPoints, parseDistributionUrls) ?? [],
    certificatePolicies: value(OID.certificatePolicies, parsePolicyOids) ?? [],
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

const NO_ALT_NAME: SubjectAltName = { emails: [], dnsNames: [], uris: [] };

const KNOWN: ReadonlySet<string> = new Set([
  OID.basicConstraints,
  OID.keyUsage,
  OID.extendedKeyUsage,
  OID.subjectKeyIdentifier,
  OID.authorityKeyIdentifier,
  OID.authorityInfoAccess,
  OID.crlDistributionPoints,
  OID.certificatePolicies,
  OID.subjectAltName,
]);
