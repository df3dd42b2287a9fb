import type { HashAlgorithm } from '@hien-luong/pki';
import type * as libxml from 'libxml2-wasm';
import { digestAlgorithmOf } from '../signature/algorithms.ts';
import { refuse } from '../signature/signature-refusal.ts';
import { NS } from '../xml/namespaces.ts';
import {
  attributeOf,
  base64Of,
  childrenOf,
  isNamed,
  requireAttribute,
  textOf,
} from '../xml/read-element.ts';
import type { TimestampProperty } from './timestamp-property.ts';
import { readTimestampProperty } from './timestamp-property.ts';

export type CertificateDigest = {
  readonly algorithm: HashAlgorithm;
  readonly digest: Uint8Array;
};

export type DataObjectFormat = {
  /** The reference that it describes, as `#id`. */
  readonly objectReference: string;
  readonly mimeType: string | undefined;
};

export type SignedProperties = {
  /** As the signer's clock had it: for display only. */
  readonly signingTime: Date | undefined;
  /** The signer's certificate first. Empty where the property is missing. */
  readonly signingCertificates: readonly CertificateDigest[];
  /** By `SigningCertificateV2`, as the baseline wants, and not by its predecessor. */
  readonly bindsByVersion2: boolean;
  readonly dataObjectFormats: readonly DataObjectFormat[];
  /** URI of a signature policy that is named; it is not fetched and not applied. */
  readonly policy: string | undefined;
  /** Names of properties that are read past, for the report. */
  readonly others: readonly string[];
  readonly contentTimestamps: readonly TimestampProperty[];
};

/**
 * Reads what the signer signed about the signature itself. Throws `SignatureRefusal`.
 * @spec EN 319 132-1 §5.2
 */
export function readSignedProperties(element: libxml.XmlElement): SignedProperties {
  const parts = childrenOf(element);
  const children = (name: string) => {
    const [found, ...more] = parts.filter((part) => isNamed(part, NS.xades, name));
    if (more.length > 0) refuse('SIGNATURE_MALFORMED', `several ${name}`);
    return found === undefined ? [] : childrenOf(found);
  };
  const ofSignature = children('SignedSignatureProperties');
  const ofData = children('SignedDataObjectProperties');
  const find = (name: string) => {
    const [found, ...more] = ofSignature.filter((child) => isNamed(child, NS.xades, name));
    return more.length > 0 ? refuse('SIGNATURE_MALFORMED', `several ${name}`) : found;
  };
  const time = find('SigningTime');
  // Version 2 counts where both are: version 1 is older and says no more.
  const certificateV2 = find('SigningCertificateV2');
  const certificate = certificateV2 ?? find('SigningCertificate');
  const policy = find('SignaturePolicyIdentifier');
  return {
    signingTime: time === undefined ? undefined : readTime(time),
    signingCertificates: certificate === undefined ? [] : readCertificateDigests(certificate),
    bindsByVersion2: certificateV2 !== undefined,
    policy: policy === undefined ? undefined : readPolicy(policy),
    dataObjectFormats: ofData
      .filter((child) => isNamed(child, NS.xades, 'DataObjectFormat'))
      .map(readFormat),
    others: [...ofSignature, ...ofData].map(({ name }) => name).filter((name) => !READ.has(name)),
    contentTimestamps: ofData
      .filter((child) => isNamed(child, NS.xades, 'AllDataObjectsTimeStamp'))
      .map((child) => readTimestampProperty(child, 'content')),
  };
}

const READ: ReadonlySet<string> = new Set([
  'SigningTime',
  'SigningCertificate',
  'SigningCertificateV2',
  'SignaturePolicyIdentifier',
  'DataObjectFormat',
  'AllDataObjectsTimeStamp',
]);

/** With a zone: a time without one is no moment. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function readTime(element: libxml.XmlElement): Date | undefined {
  const text = textOf(element).trim();
  const time = new Date(text);
  return TIME.test(text) && !Number.isNaN(time.getTime()) ? time : undefined;
}

function readCertificateDigests(element: libxml.XmlElement): CertificateDigest[] {
  return childrenOf(element).map((cert) => {
    const [digest] = childrenOf(cert).filter((child) => isNamed(child, NS.xades, 'CertDigest'));
    const [method, value] = digest === undefined ? [] : childrenOf(digest);
    const isDigest =
      isNamed(cert, NS.xades, 'Cert') &&
      method !== undefined &&
      value !== undefined &&
      isNamed(method, NS.ds, 'DigestMethod') &&
      isNamed(value, NS.ds, 'DigestValue');
    if (!isDigest) return refuse('SIGNATURE_MALFORMED', 'no digest of a certificate');
    const algorithm = digestAlgorithmOf(requireAttribute(method, 'Algorithm'));
    return { algorithm, digest: base64Of(value) };
  });
}

function readFormat(element: libxml.XmlElement): DataObjectFormat {
  const mimeType = childrenOf(element).find((child) => isNamed(child, NS.xades, 'MimeType'));
  return {
    objectReference: attributeOf(element, 'ObjectReference') ?? '',
    mimeType: mimeType && textOf(mimeType).trim(),
  };
}

function readPolicy(element: libxml.XmlElement): string | undefined {
  const [id] = childrenOf(element).filter((child) => isNamed(child, NS.xades, 'SignaturePolicyId'));
  const [policy] = id === undefined ? [] : childrenOf(id);
  const identifier = policy && childrenOf(policy).find(({ name }) => name === 'Identifier');
  return identifier && textOf(identifier).trim();
}
