import type { Certificate } from '@hien-luong/pki';
import { digestOf } from '@hien-luong/pki';
import { digestUri } from '../signature/algorithms.ts';
import { SIGNED_PROPERTIES_TYPE } from '../xades/find-qualifying.ts';
import { encodeBase64 } from '../xml/base64.ts';
import type { C14nMethod } from '../xml/c14n-method.ts';
import { c14nUri } from '../xml/c14n-method.ts';
import { escapeAttribute, escapeText } from '../xml/escape-xml.ts';
import { NS } from '../xml/namespaces.ts';
import type { DigestAlgorithm } from './sign-xml-options.ts';

/** A reference to be written; what it means was decided before. */
export type PlannedReference = {
  readonly uri: string;
  readonly type?: string | undefined;
  readonly isEnveloped: boolean;
  /** Canonicalised by the signature's method; else taken as bytes. */
  readonly isXml: boolean;
  readonly mimeType: string;
};

export type SignaturePlan = {
  readonly id: string;
  readonly certificate: Certificate;
  readonly chain: readonly Certificate[];
  readonly digestAlgorithm: DigestAlgorithm;
  readonly signatureUri: string;
  readonly method: C14nMethod;
  readonly signedAt: Date;
  readonly references: readonly PlannedReference[];
  /** Whole `ds:Object` elements. */
  readonly objects: readonly string[];
};

/** Stands where a value is not known yet. */
const UNKNOWN = 'AA==';

/**
 * The text of a signature. `digests` are those of the references in order, then that of the signed
 * properties.
 * @spec XMLDSIG §4
 */
export function renderSignature(
  plan: SignaturePlan,
  digests: readonly Uint8Array[] = [],
  value?: Uint8Array,
): string {
  const { id, certificate, chain, method, objects } = plan;
  const certificates = [certificate, ...chain].map(
    ({ der }) => `<ds:X509Certificate>${encodeBase64(der)}</ds:X509Certificate>`,
  );
  const written = value === undefined ? UNKNOWN : encodeBase64(value);
  return [
    `<ds:Signature xmlns:ds="${NS.ds}" Id="${id}"><ds:SignedInfo>`,
    `<ds:CanonicalizationMethod Algorithm="${c14nUri(method)}"/>`,
    `<ds:SignatureMethod Algorithm="${plan.signatureUri}"/>`,
    ...plan.references.map((reference, at) =>
      renderReference(plan, reference, digests[at], `${id}-data-${at + 1}`),
    ),
    renderReference(plan, propertiesOf(plan), digests[plan.references.length]),
    `</ds:SignedInfo><ds:SignatureValue Id="${id}-value">${written}</ds:SignatureValue>`,
    `<ds:KeyInfo><ds:X509Data>${certificates.join('')}</ds:X509Data></ds:KeyInfo>`,
    ...objects,
    `<ds:Object>${renderQualifyingProperties(plan)}</ds:Object></ds:Signature>`,
  ].join('');
}

function propertiesOf({ id }: SignaturePlan): PlannedReference {
  const uri = `#${id}-properties`;
  return { uri, type: SIGNED_PROPERTIES_TYPE, isEnveloped: false, isXml: true, mimeType: '' };
}

function renderReference(
  { method, digestAlgorithm }: SignaturePlan,
  { uri, type, isEnveloped, isXml }: PlannedReference,
  digest: Uint8Array | undefined,
  id?: string,
): string {
  const transforms = [
    ...(isEnveloped ? [`<ds:Transform Algorithm="${NS.ds}enveloped-signature"/>`] : []),
    ...(isXml ? [`<ds:Transform Algorithm="${c14nUri(method)}"/>`] : []),
  ].join('');
  return [
    '<ds:Reference',
    id === undefined ? '' : ` Id="${id}"`,
    type === undefined ? '' : ` Type="${type}"`,
    ` URI="${escapeAttribute(uri)}">`,
    transforms === '' ? '' : `<ds:Transforms>${transforms}</ds:Transforms>`,
    renderDigest(digestAlgorithm, digest),
    '</ds:Reference>',
  ].join('');
}

function renderDigest(algorithm: DigestAlgorithm, digest: Uint8Array | undefined): string {
  const value = digest === undefined ? UNKNOWN : encodeBase64(digest);
  const method = `<ds:DigestMethod Algorithm="${digestUri(algorithm)}"/>`;
  return `${method}<ds:DigestValue>${value}</ds:DigestValue>`;
}

/** @spec EN 319 132-1 §4.3, §5.2 */
function renderQualifyingProperties(plan: SignaturePlan): string {
  const { id, certificate, digestAlgorithm, signedAt } = plan;
  const digest = renderDigest(digestAlgorithm, digestOf(digestAlgorithm, certificate.der));
  const formats = plan.references.map(
    ({ mimeType }, at) =>
      `<xades:DataObjectFormat ObjectReference="#${id}-data-${at + 1}">` +
      `<xades:MimeType>${escapeText(mimeType)}</xades:MimeType></xades:DataObjectFormat>`,
  );
  const time = signedAt.toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    `<xades:QualifyingProperties xmlns:xades="${NS.xades}" Target="#${id}">`,
    `<xades:SignedProperties Id="${id}-properties"><xades:SignedSignatureProperties>`,
    `<xades:SigningTime>${time}</xades:SigningTime>`,
    `<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>${digest}</xades:CertDigest>`,
    '</xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties>',
    `<xades:SignedDataObjectProperties>${formats.join('')}</xades:SignedDataObjectProperties>`,
    '</xades:SignedProperties></xades:QualifyingProperties>',
  ].join('');
}
