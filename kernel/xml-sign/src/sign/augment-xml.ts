import { digestOf } from '@hien-luong/pki';
import type * as libxml from 'libxml2-wasm';
import { readSignature } from '../signature/read-signature.ts';
import { SignatureRefusal } from '../signature/signature-refusal.ts';
import { findSignatures, readXmlSignatures } from '../verify/read-signatures.ts';
import { findTarget } from '../verify/resolve-reference.ts';
import type { SignatureContext } from '../verify/signature-context.ts';
import type { Qualifying } from '../xades/find-qualifying.ts';
import { checkSignedPropertiesReference, findQualifying } from '../xades/find-qualifying.ts';
import type { TimestampSubject } from '../xades/timestamped-bytes.ts';
import { archiveTimestampBytes, signatureTimestampBytes } from '../xades/timestamped-bytes.ts';
import type { ValidationValues } from '../xades/unsigned-properties.ts';
import { propertyElement, readUnsignedProperties } from '../xades/unsigned-properties.ts';
import { c14nMethodOf } from '../xml/c14n-method.ts';
import { indexIdentifiers } from '../xml/identifiers.ts';
import { withXml } from '../xml/open-xml.ts';
import { attributeOf } from '../xml/read-element.ts';
import type { XmlLimits } from '../xml-limits.ts';
import { DEFAULT_XML_LIMITS } from '../xml-limits.ts';
import { XmlSignError } from '../xml-sign-error.ts';
import { openProperties } from './open-properties.ts';
import { renderTimestamp, renderValues } from './render-properties.ts';
import type { AskTimestamp, DigestAlgorithm, TimestampImprint } from './sign-xml-options.ts';

export type AugmentXmlOptions = {
  readonly xml: Uint8Array;
  /** Which signature; may be left out where there is one. */
  readonly signatureId?: string | undefined;
  /** Data outside the document, which archive timestamps cover too. */
  readonly findPart?: ((uri: string) => Uint8Array | undefined) | undefined;
  /** Of imprints; SHA-256 unless given. */
  readonly digestAlgorithm?: DigestAlgorithm | undefined;
  /** B-T: over the signature value. */
  readonly signatureTimestamp?: AskTimestamp | undefined;
  /** B-LT: what proves certificates and their status. */
  readonly validationData?: ValidationValues | undefined;
  /** B-LTA: over everything before; again each time an older one nears its end. */
  readonly archiveTimestamp?: AskTimestamp | undefined;
  readonly limits?: Partial<XmlLimits> | undefined;
};

/** Properties that we write are canonicalised so, wherever the signature is put later. */
const METHOD = c14nMethodOf('exclusive');

/**
 * Adds to a signature what keeps it provable, in the order given: signature timestamp, validation
 * data, archive timestamp. Nothing that was signed or timestamped changes; where another signature
 * covers this one and would break, it throws. Throws `XmlSignError`.
 * @spec EN 319 132-1 §5.3, §5.4, §5.5
 */
export async function augmentXml(options: AugmentXmlOptions): Promise<Uint8Array> {
  const { signatureTimestamp, validationData, archiveTimestamp } = options;
  const { opened, imprint, names, isOnly } = openAt(options);
  let added = '';
  if (signatureTimestamp !== undefined) {
    added += renderTimestamp('signature', await signatureTimestamp(imprint), METHOD);
  }
  if (validationData !== undefined) {
    added += renderValues(validationData, !names.includes('CertificateValues'));
  }
  if (archiveTimestamp !== undefined) {
    const token = await archiveTimestamp(archiveImprint(opened.with(added), options));
    added += renderTimestamp('archive', token, METHOD);
  }
  if (added === '') return options.xml;
  const raised = opened.with(added);
  if (!isOnly) refuseBreaking(options, raised);
  return raised;
}

function openAt(options: AugmentXmlOptions) {
  return withSignature(options.xml, options, (subject, qualifying) => {
    const { document } = subject.context;
    return {
      imprint: imprintOf(signatureTimestampBytes(subject, METHOD), options),
      names: listProperties(subject, qualifying).map(({ name }) => name),
      isOnly: findSignatures(document).length === 1,
      opened: openProperties(document, qualifying),
    };
  });
}

function archiveImprint(xml: Uint8Array, options: AugmentXmlOptions): TimestampImprint {
  return withSignature(xml, options, (subject, qualifying) => {
    const before = listProperties(subject, qualifying);
    return imprintOf(archiveTimestampBytes(subject, before, METHOD), options);
  });
}

function imprintOf(
  pieces: readonly Uint8Array[],
  { digestAlgorithm: hashAlgorithm = 'sha256' }: AugmentXmlOptions,
): TimestampImprint {
  return { hashAlgorithm, digest: digestOf(hashAlgorithm, ...pieces) };
}

function listProperties({ context }: TimestampSubject, qualifying: Qualifying) {
  const { maxProperties } = context.limits;
  return readUnsignedProperties(qualifying.unsignedProperties, maxProperties).map(propertyElement);
}

/** Opens the document at the signature that is meant. */
function withSignature<Result>(
  xml: Uint8Array,
  options: AugmentXmlOptions,
  use: (subject: TimestampSubject, qualifying: Qualifying) => Result,
): Result {
  const limits = { ...DEFAULT_XML_LIMITS, ...options.limits };
  try {
    return withXml(xml, limits, (document) => {
      const context: SignatureContext = {
        bytes: xml,
        document,
        identifiers: indexIdentifiers(document),
        limits,
        findPart: options.findPart,
        budget: { left: Number.POSITIVE_INFINITY },
      };
      const signature = readSignature(chooseSignature(document, options.signatureId), limits);
      const qualifying = findQualifying(signature);
      if (qualifying === undefined) {
        throw new XmlSignError('XML_SIGNATURE_INVALID', 'a plain XML signature cannot be raised');
      }
      const references = signature.references.map((reference) => {
        return { reference, target: findTarget(reference, context) };
      });
      checkSignedPropertiesReference(qualifying, references);
      const subject = { signature, references, qualifyingObject: qualifying.object, context };
      return use(subject, qualifying);
    });
  } catch (cause) {
    if (!(cause instanceof SignatureRefusal)) throw cause;
    throw new XmlSignError('XML_SIGNATURE_INVALID', `${cause.code}: ${cause.message}`, { cause });
  }
}

function chooseSignature(document: libxml.XmlDocument, id: string | undefined): libxml.XmlElement {
  const all = findSignatures(document);
  const meant = id === undefined ? all : all.filter((one) => attributeOf(one, 'Id') === id);
  const [only, ...more] = meant;
  if (only !== undefined && more.length === 0) return only;
  throw new XmlSignError('XML_TARGET_NOT_FOUND', `${meant.length} signatures are meant`);
}

/** A signature over the one that was raised would not hold any longer. */
function refuseBreaking({ xml, findPart, limits }: AugmentXmlOptions, raised: Uint8Array): void {
  const before = readXmlSignatures({ xml, findPart, limits, profile: 'XMLDSIG' });
  const after = readXmlSignatures({ xml: raised, findPart, limits, profile: 'XMLDSIG' });
  const isBroken = before.some(({ ok }, index) => ok && after[index]?.ok !== true);
  if (isBroken)
    throw new XmlSignError('XML_SIGNATURE_INVALID', 'another signature covers this one');
}
