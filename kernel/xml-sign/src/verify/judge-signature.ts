import type { Certificate } from '@hien-luong/pki';
import type * as libxml from 'libxml2-wasm';
import { readParts, readSignedInfo } from '../signature/read-signature.ts';
import { refuse, SignatureRefusal } from '../signature/signature-refusal.ts';
import type { SignatureParts } from '../signature/signature-tree.ts';
import type { Qualifying } from '../xades/find-qualifying.ts';
import { checkSignedPropertiesReference, findQualifying } from '../xades/find-qualifying.ts';
import type { SignedProperties } from '../xades/signed-properties.ts';
import { readSignedProperties } from '../xades/signed-properties.ts';
import { canonicalizeElement } from '../xml/canonicalize.ts';
import { pathOf } from '../xml/read-element.ts';
import type { XmlFault } from '../xml-fault.ts';
import { XmlSignError } from '../xml-sign-error.ts';
import { baselineGapsOf } from './baseline-gaps.ts';
import type { CheckedReference } from './check-reference.ts';
import { checkReference, coversDocument, signedObjectOf } from './check-reference.ts';
import type { FoundSigner } from './find-signer-certificate.ts';
import { findSignerCertificate } from './find-signer-certificate.ts';
import { judgeTimestamps, readUnsigned, summarize } from './judge-unsigned.ts';
import type { ReadSignaturesOptions } from './read-options.ts';
import { findTarget } from './resolve-reference.ts';
import type { SignatureContext } from './signature-context.ts';
import { spend } from './signature-context.ts';
import { verifySignatureValue } from './verify-signature-value.ts';
import type { SignedObject, XmlSignature, XmlSignatureFacts } from './xml-signature.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Judges one signature: its form, its key, then what it refers to. Whatever fails, the facts read
 * until then are told, and no signed data is.
 * @spec XMLDSIG §3.2
 */
export function judgeSignature(
  element: libxml.XmlElement,
  context: SignatureContext,
  options: ReadSignaturesOptions,
): XmlSignature {
  const facts: Writable<XmlSignatureFacts> = { ...NOTHING, path: pathOf(element) };
  try {
    const signed = judge(element, context, options, facts);
    return { ...facts, ok: true, signed };
  } catch (error) {
    return { ...facts, ok: false, reason: faultOf(error), signed: [] };
  }
}

const NOTHING: XmlSignatureFacts = {
  id: undefined,
  path: [],
  profile: 'XMLDSIG',
  coverage: 'PARTS',
  algorithm: undefined,
  digestAlgorithms: [],
  signatureValue: undefined,
  signerCertificate: undefined,
  signingCertificateMatches: false,
  signingTime: undefined,
  policy: undefined,
  keyInfoCertificates: [],
  unsignedProperties: [],
  timestamps: [],
  unsignedFault: undefined,
  baselineGaps: [],
};

function judge(
  element: libxml.XmlElement,
  context: SignatureContext,
  options: ReadSignaturesOptions,
  facts: Writable<XmlSignatureFacts>,
): SignedObject[] {
  const parts = readParts(element, context.limits);
  facts.id = parts.id;
  facts.signatureValue = parts.value;
  facts.keyInfoCertificates = parts.keyInfoCertificates;
  const qualifying = findQualifying(parts);
  if (qualifying !== undefined) facts.profile = 'XADES';
  else if (options.profile !== 'XMLDSIG') {
    refuse('QUALIFYING_PROPERTIES_MISSING', 'not an XAdES signature');
  }
  const properties = qualifying && readSignedProperties(qualifying.signedProperties);
  facts.signingTime = properties?.signingTime;
  facts.policy = properties?.policy;
  const unsigned = readUnsigned(qualifying, context.limits.maxProperties);
  facts.unsignedFault = unsigned.fault;
  facts.unsignedProperties = unsigned.properties.map(summarize);
  const signer = nameSigner(parts, properties, options, facts);
  const signature = { ...parts, ...readSignedInfo(parts.signedInfo, context.limits) };
  facts.algorithm = signature.algorithm;
  facts.digestAlgorithms = [...new Set(signature.references.map((one) => one.digestAlgorithm))];
  facts.baselineGaps = baselineGapsOf(signature, properties);
  const references = signature.references.map((reference): CheckedReference => {
    return { reference, target: findTarget(reference, context) };
  });
  if (qualifying !== undefined) checkSignedPropertiesReference(qualifying, references);
  const subject = { signature, references, qualifyingObject: qualifying?.object, context };
  facts.timestamps = judgeTimestamps(unsigned.properties, properties, subject);
  const certificate = requireSigner(signer);
  const signedInfo = canonicalizeElement(signature.signedInfo, signature.canonicalization);
  verifySignatureValue(signature, spend(context, signedInfo), certificate);
  const bytes = references.map((checked) => checkReference(checked, signature, context));
  facts.coverage = references.some((checked) => coversDocument(checked)) ? 'DOCUMENT' : 'PARTS';
  // Whether the signature is genuine comes before whether it binds its certificate.
  if (signer.fault !== undefined) refuse(signer.fault, 'nothing signed names the certificate');
  return listSigned(references, bytes, qualifying, properties);
}

/** Whose signature it claims to be is told whatever comes of it. */
function nameSigner(
  parts: SignatureParts,
  properties: SignedProperties | undefined,
  options: ReadSignaturesOptions,
  facts: Writable<XmlSignatureFacts>,
): FoundSigner {
  const known = facts.unsignedProperties.flatMap(({ certificates }) => certificates);
  const signer = findSignerCertificate(parts, properties, known, options.certificates ?? []);
  facts.signerCertificate = signer.certificate;
  facts.signingCertificateMatches = signer.isBound;
  return signer;
}

/** Where no certificate was bound at all the one that is there is tried still. */
function requireSigner({ certificate, fault }: FoundSigner): Certificate {
  const isUnbound = fault === 'SIGNING_CERTIFICATE_PROPERTY_MISSING';
  if (certificate !== undefined && (fault === undefined || isUnbound)) return certificate;
  return refuse(fault ?? 'SIGNER_CERTIFICATE_MISSING', 'the certificate of the signer');
}

/** Everything signed but the properties, which are about the signature itself. */
function listSigned(
  references: readonly CheckedReference[],
  bytes: readonly Uint8Array[],
  qualifying: Qualifying | undefined,
  properties: SignedProperties | undefined,
): SignedObject[] {
  return references.flatMap((checked, index) => {
    const { target } = checked;
    const isProperties =
      target.kind === 'element' &&
      qualifying !== undefined &&
      target.element.isSameNode(qualifying.signedProperties);
    return isProperties ? [] : [signedObjectOf(checked, bytes[index], properties)];
  });
}

function faultOf(error: unknown): XmlFault {
  if (error instanceof SignatureRefusal) return error.code;
  // A part that should be canonicalised is no XML, or none that can be.
  if (error instanceof XmlSignError) return 'NOT_CANONICALIZABLE';
  throw error;
}
