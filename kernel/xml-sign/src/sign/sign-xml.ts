import type { KeyObject } from 'node:crypto';
import { digestOf, PkiError } from '@hien-luong/pki';
import * as libxml from 'libxml2-wasm';
import { findSignatureUri } from '../signature/algorithms.ts';
import { ecdsaToXml } from '../signature/ecdsa-value.ts';
import { readSignature } from '../signature/read-signature.ts';
import { SignatureRefusal } from '../signature/signature-refusal.ts';
import { findTarget, referenceBytes } from '../verify/resolve-reference.ts';
import type { SignatureContext } from '../verify/signature-context.ts';
import { verifySignatureValue } from '../verify/verify-signature-value.ts';
import { c14nMethodOf } from '../xml/c14n-method.ts';
import { canonicalizeElement } from '../xml/canonicalize.ts';
import { indexIdentifiers } from '../xml/identifiers.ts';
import { withXml } from '../xml/open-xml.ts';
import { elementsIn } from '../xml/read-element.ts';
import type { XmlLimits } from '../xml-limits.ts';
import { DEFAULT_XML_LIMITS } from '../xml-limits.ts';
import { XmlSignError } from '../xml-sign-error.ts';
import { augmentXml } from './augment-xml.ts';
import type { PlacedContent } from './place-content.ts';
import { placeContent } from './place-content.ts';
import type { SignaturePlan } from './render-signature.ts';
import { renderSignature } from './render-signature.ts';
import type { SignXmlOptions } from './sign-xml-options.ts';

/**
 * Makes an XAdES signature at baseline B-B, or B-T with a timestamp. The digests and the bytes that
 * are signed come from the code that verifies; what comes back from the key is verified before it
 * is believed. Throws `XmlSignError`.
 * @spec EN 319 132-1 §6.3
 * @example
 * const signed = await signXml({ content: { form: 'enveloped', xml }, signer, signedAt: now });
 */
export async function signXml(options: SignXmlOptions): Promise<Uint8Array> {
  const limits = { ...DEFAULT_XML_LIMITS, ...options.limits };
  const id = options.id ?? identifierFor(options);
  if (!/^[A-Za-z_][\w.-]*$/.test(id)) throw new XmlSignError('XML_NAME_INVALID', 'not a name');
  const placed = placeContent(options.content, id, limits);
  const plan = planOf(options, id, placed);
  const draft = { plan, placed, limits, options };
  const digests = findDigests(draft);
  const signedInfo = findSignedInfo(draft, digests);
  const value = await signValue(draft, signedInfo);
  const signature = renderSignature(plan, digests, value);
  checkValue(draft, signature, signedInfo);
  const xml = encode(placed.documentWith(signature));
  if (options.timestamp === undefined) return xml;
  return augmentXml({
    xml,
    signatureId: id,
    signatureTimestamp: options.timestamp,
    digestAlgorithm: plan.digestAlgorithm,
    findPart: partFinder(options),
    limits,
  });
}

type Draft = {
  readonly plan: SignaturePlan;
  readonly placed: PlacedContent;
  readonly limits: XmlLimits;
  readonly options: SignXmlOptions;
};

function planOf(options: SignXmlOptions, id: string, placed: PlacedContent): SignaturePlan {
  const { signer, chain = [], digestAlgorithm = 'sha256', signedAt } = options;
  const publicKey = keyOf(options);
  const isRsa = publicKey.asymmetricKeyType === 'rsa';
  const signatureUri = findSignatureUri(isRsa ? 'rsa-pkcs1' : 'ecdsa', digestAlgorithm);
  if (signatureUri === undefined || !(isRsa || publicKey.asymmetricKeyType === 'ec')) {
    throw new XmlSignError('XML_KEY_UNSUPPORTED', `a key for ${publicKey.asymmetricKeyType}`);
  }
  const { certificate } = signer;
  const method = c14nMethodOf(options.canonicalization ?? 'exclusive');
  const { references, objects } = placed;
  if (references.length === 0) throw new XmlSignError('XML_TARGET_NOT_FOUND', 'nothing to sign');
  return {
    id,
    certificate,
    chain,
    digestAlgorithm,
    signatureUri,
    method,
    signedAt,
    references,
    objects,
  };
}

function keyOf({ signer }: SignXmlOptions): KeyObject {
  try {
    return signer.certificate.publicKey.keyObject();
  } catch (cause) {
    if (!(cause instanceof PkiError)) throw cause;
    throw new XmlSignError('XML_KEY_UNSUPPORTED', cause.message, { cause });
  }
}

/** The same input gives the same name; the signature's parts take theirs from it. */
function identifierFor({ content, signer, signedAt }: SignXmlOptions): string {
  const data =
    content.form === 'enveloped'
      ? [content.xml]
      : content.form === 'detached'
        ? content.parts.flatMap(({ uri, bytes }) => [encode(uri), bytes])
        : content.objects.map((object) => ('xml' in object ? object.xml : object.bytes));
  const when = encode(signedAt.toISOString());
  const digest = digestOf('sha256', signer.certificate.der, when, ...data);
  return `sig-${Buffer.from(digest).toString('hex').slice(0, 20)}`;
}

/** Reads the unfinished signature as a verifier will, and digests what it refers to. */
function findDigests(draft: Draft): Uint8Array[] {
  const { plan, placed, limits, options } = draft;
  const bytes = encode(placed.documentWith(renderSignature(plan)));
  return refusing(() =>
    withXml(bytes, limits, (document) => {
      const identifiers = indexIdentifiers(document);
      const context: SignatureContext = {
        bytes,
        document,
        identifiers,
        limits,
        findPart: partFinder(options),
        budget: { left: Number.POSITIVE_INFINITY },
      };
      const signature = readSignature(ownSignature(document, draft), limits);
      return signature.references.map((reference) => {
        const target = findTarget(reference, context);
        const data = referenceBytes(reference, target, signature, context);
        return digestOf(plan.digestAlgorithm, data);
      });
    }),
  );
}

/**
 * Exclusive canonical form is that of the signature alone; the inclusive ones depend on what is
 * around it.
 */
function findSignedInfo(draft: Draft, digests: readonly Uint8Array[]): Uint8Array {
  const { plan, placed, limits } = draft;
  const text = renderSignature(plan, digests);
  const isAlone = plan.method.mode === 'exclusive';
  return withXml(encode(isAlone ? text : placed.documentWith(text)), limits, (document) => {
    const [signedInfo] = elementsIn(isAlone ? document.root : ownSignature(document, draft));
    if (signedInfo === undefined) throw new XmlSignError('XML_TARGET_NOT_FOUND', 'not in place');
    return canonicalizeElement(signedInfo, plan.method);
  });
}

/** The signature where it was put: the root, or the last element in it. */
function ownSignature(document: libxml.XmlDocument, { plan, options }: Draft): libxml.XmlElement {
  const { content } = options;
  const isInside = content.form === 'detached' ? content.inContainer : content.form === 'enveloped';
  const at = isInside ? document.root.lastChild : document.root;
  const isOwn = at instanceof libxml.XmlElement && at.attr('Id')?.value === plan.id;
  if (!isOwn) throw new XmlSignError('XML_TARGET_NOT_FOUND', 'the signature is not in its place');
  return at;
}

async function signValue({ plan, options }: Draft, signedInfo: Uint8Array): Promise<Uint8Array> {
  const made = await options.signer.sign(signedInfo);
  const { asymmetricKeyType, asymmetricKeyDetails } = keyOf(options);
  if (asymmetricKeyType === 'rsa') return made;
  const value = ecdsaToXml(made, asymmetricKeyDetails?.namedCurve);
  if (value !== undefined) return value;
  throw new XmlSignError('XML_SIGNATURE_INVALID', `not an ECDSA value: ${plan.id}`);
}

/** A key elsewhere may answer with anything. */
function checkValue({ plan, limits }: Draft, text: string, signedInfo: Uint8Array): void {
  refusing(() =>
    withXml(encode(text), limits, ({ root }) =>
      verifySignatureValue(readSignature(root, limits), signedInfo, plan.certificate),
    ),
  );
}

/** A refusal of what we make ourselves is an error of what was asked. */
function refusing<Value>(make: () => Value): Value {
  try {
    return make();
  } catch (cause) {
    if (!(cause instanceof SignatureRefusal)) throw cause;
    const isTarget = cause.code.startsWith('REFERENCE_');
    const code = isTarget ? 'XML_TARGET_NOT_FOUND' : 'XML_SIGNATURE_INVALID';
    throw new XmlSignError(code, cause.message, { cause });
  }
}

function partFinder({ content }: SignXmlOptions) {
  if (content.form !== 'detached') return undefined;
  const parts = new Map(content.parts.map(({ uri, bytes }) => [uri, bytes]));
  return (uri: string) => parts.get(uri);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
