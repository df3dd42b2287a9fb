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
import { insertProperties } from './insert-properties.ts';
import { renderTimestamp, renderValues } from './render-properties.ts';
import type { AskTimestamp, DigestAlgorithm } from './sign-xml-options.ts';

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
  let xml = options.xml;
  if (signatureTimestamp !== undefined) {
    const token = await ask(signatureTimestamp, xml, options, 'signature');
    xml = insert(xml, options, renderTimestamp('signature', token, METHOD));
  }
  if (validationData !== undefined) {
    const isFirst = !propertyNames(xml, options).includes('CertificateValues');
    xml = insert(xml, options, renderValues(validationData, isFirst));
  }
  if (archiveTimestamp !== undefined) {
    const token = await ask(archiveTimestamp, xml, options, 'archive');
    xml = insert(xml, options, renderTimestamp('archive', token, METHOD));
  }
  refuseBreaking(options, xml);
  return xml;
}

async function ask(
  timestamp: AskTimestamp,
  xml: Uint8Array,
  options: AugmentXmlOptions,
  kind: 'signature' | 'archive',
): Promise<Uint8Array> {
  const hashAlgorithm = options.digestAlgorithm ?? 'sha256';
  const pieces = withSignature(xml, options, (subject, qualifying) =>
    kind === 'signature'
      ? signatureTimestampBytes(subject, METHOD)
      : archiveTimestampBytes(subject, listProperties(subject, qualifying), METHOD),
  );
  return await timestamp({ hashAlgorithm, digest: digestOf(hashAlgorithm, ...pieces) });
}

function propertyNames(xml: Uint8Array, options: AugmentXmlOptions): string[] {
  return withSignature(xml, options, (subject, qualifying) =>
    listProperties(subject, qualifying).map(({ name }) => name),
  );
}

function listProperties({ context }: TimestampSubject, qualifying: Qualifying) {
  const { maxProperties } = context.limits;
  return readUnsignedProperties(qualifying.unsignedProperties, maxProperties).map(propertyElement);
}

function insert(xml: Uint8Array, options: AugmentXmlOptions, fragment: string): Uint8Array {
  return withSignature(xml, options, ({ context }, qualifying) =>
    insertProperties(context.document, qualifying, fragment),
  );
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
  if (before.length === 1) return;
  const after = readXmlSignatures({ xml: raised, findPart, limits, profile: 'XMLDSIG' });
  const isBroken = before.some(({ ok }, index) => ok && after[index]?.ok !== true);
  if (isBroken)
    throw new XmlSignError('XML_SIGNATURE_INVALID', 'another signature covers this one');
}
