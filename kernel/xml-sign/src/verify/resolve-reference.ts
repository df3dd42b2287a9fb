import type * as libxml from 'libxml2-wasm';
import { refuse } from '../signature/signature-refusal.ts';
import type { Reference, SignatureTree } from '../signature/signature-tree.ts';
import type { C14nMethod } from '../xml/c14n-method.ts';
import { STANDARD_C14N } from '../xml/c14n-method.ts';
import { canonicalizeDocument, canonicalizeElement } from '../xml/canonicalize.ts';
import { withXml } from '../xml/open-xml.ts';
import { elementAt, pathOf } from '../xml/read-element.ts';
import type { SignatureContext } from './signature-context.ts';
import { spend } from './signature-context.ts';

/** What a reference leads to. */
export type Target =
  | { readonly kind: 'document' }
  | { readonly kind: 'element'; readonly element: libxml.XmlElement }
  | { readonly kind: 'part'; readonly bytes: Uint8Array };

/** An XML name without colon. */
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u;

/**
 * The one thing that a reference means: the document, exactly one element of it, or data that the
 * caller holds under that URI. Throws `SignatureRefusal`.
 * @spec XMLDSIG §4.4.3.2
 */
export function findTarget(reference: Reference, context: SignatureContext): Target {
  const { uri } = reference;
  if (uri === undefined) return refuse('REFERENCE_URI_MISSING', 'a reference without URI');
  if (uri === '') return { kind: 'document' };
  if (uri.startsWith('#')) return { kind: 'element', element: findById(uri.slice(1), context) };
  const bytes = context.findPart?.(uri);
  if (bytes === undefined) return refuse('REFERENCE_NOT_FOUND', 'data that nobody gave');
  return { kind: 'part', bytes };
}

function findById(id: string, context: SignatureContext): libxml.XmlElement {
  if (!NAME.test(id)) refuse('REFERENCE_URI_REFUSED', 'not a plain identifier');
  const [element, ...others] = context.identifiers.get(id) ?? [];
  if (element === undefined) return refuse('REFERENCE_NOT_FOUND', 'no element has the identifier');
  if (others.length > 0) return refuse('REFERENCE_AMBIGUOUS', 'several elements have it');
  return element;
}

/**
 * The bytes that a reference's digest is made of. `lastMethod` applies where the transforms leave
 * XML and not bytes.
 * @spec XMLDSIG §4.4.3.2
 */
export function referenceBytes(
  reference: Reference,
  target: Target,
  signature: SignatureTree,
  context: SignatureContext,
  lastMethod: C14nMethod = STANDARD_C14N,
): Uint8Array {
  let octets = target.kind === 'part' ? target.bytes : undefined;
  let isEnveloped = false;
  for (const transform of reference.transforms) {
    if (transform.kind === 'enveloped') {
      if (isEnveloped || octets !== undefined || !holds(target, signature)) {
        refuse('ENVELOPED_TRANSFORM_MISPLACED', 'the signature is not inside what it signs');
      }
      isEnveloped = true;
    } else if (octets === undefined) {
      octets = canonical(target, transform.method, signature, isEnveloped, context);
    } else {
      octets = canonicalOctets(octets, transform.method, context);
    }
  }
  return octets ?? canonical(target, lastMethod, signature, isEnveloped, context);
}

/** Whether the signature lies inside what it refers to. */
function holds(target: Target, signature: SignatureTree): boolean {
  if (target.kind === 'document') return true;
  if (target.kind === 'part') return false;
  for (let above = signature.element.parent; above !== null; above = above.parent) {
    if (above.isSameNode(target.element)) return true;
  }
  return false;
}

/** A reference within the document leaves comments out whatever the method. */
function canonical(
  target: Target,
  asked: C14nMethod,
  signature: SignatureTree,
  isEnveloped: boolean,
  context: SignatureContext,
): Uint8Array {
  const method = { ...asked, withComments: false };
  const path = target.kind === 'element' ? pathOf(target.element) : undefined;
  const write = (document: libxml.XmlDocument) =>
    path === undefined
      ? canonicalizeDocument(document, method)
      : canonicalizeElement(elementAt(document, path), method);
  if (!isEnveloped) return spend(context, write(context.document));
  const signaturePath = pathOf(signature.element);
  return withXml(context.bytes, context.limits, (copy) => {
    elementAt(copy, signaturePath).remove();
    return spend(context, write(copy));
  });
}

/** Canonical form of data that came as bytes; here comments count where the method says so. */
function canonicalOctets(
  octets: Uint8Array,
  method: C14nMethod,
  context: SignatureContext,
): Uint8Array {
  return withXml(octets, context.limits, (document) =>
    spend(context, canonicalizeDocument(document, method)),
  );
}
