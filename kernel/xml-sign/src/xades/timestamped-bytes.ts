import type * as libxml from 'libxml2-wasm';
import { refuse } from '../signature/signature-refusal.ts';
import type { Reference, SignatureTree } from '../signature/signature-tree.ts';
import type { Target } from '../verify/resolve-reference.ts';
import { referenceBytes } from '../verify/resolve-reference.ts';
import type { SignatureContext } from '../verify/signature-context.ts';
import { spend } from '../verify/signature-context.ts';
import type { C14nMethod } from '../xml/c14n-method.ts';
import { canonicalizeElement } from '../xml/canonicalize.ts';
import { SIGNED_PROPERTIES_TYPE } from './find-qualifying.ts';

/** What timestamps of a signature are computed from. */
export type TimestampSubject = {
  readonly signature: SignatureTree;
  readonly references: readonly { readonly reference: Reference; readonly target: Target }[];
  /** The `ds:Object` that holds the qualifying properties. */
  readonly qualifyingObject: libxml.XmlElement | undefined;
  readonly context: SignatureContext;
};

/** The `ds:SignatureValue` element, canonical. @spec EN 319 132-1 §5.3 */
export function signatureTimestampBytes(
  subject: TimestampSubject,
  method: C14nMethod,
): Uint8Array[] {
  return [part(subject, subject.signature.signatureValue, method)];
}

/** All that is signed but the properties, in order. @spec EN 319 132-1 §5.2.8.1 */
export function contentTimestampBytes(subject: TimestampSubject, method: C14nMethod): Uint8Array[] {
  return subject.references
    .filter(({ reference }) => reference.type !== SIGNED_PROPERTIES_TYPE)
    .map(({ reference, target }) =>
      referenceBytes(reference, target, subject.signature, subject.context, method),
    );
}

/**
 * The data of every reference; the signature's own three elements; the unsigned properties that
 * stand before the timestamp; every object but that of the properties. What is still XML after a
 * reference's transforms takes the timestamp's method.
 * @spec EN 319 132-1 §5.5.2.3
 */
export function archiveTimestampBytes(
  subject: TimestampSubject,
  before: readonly libxml.XmlElement[],
  method: C14nMethod,
): Uint8Array[] {
  const { signature, qualifyingObject, context } = subject;
  if (qualifyingObject === undefined) refuse('QUALIFYING_PROPERTIES_MISSING', 'nothing to raise');
  const data = subject.references.map(({ reference, target }) =>
    referenceBytes(reference, target, signature, context, method),
  );
  const elements = [
    signature.signedInfo,
    signature.signatureValue,
    ...(signature.keyInfo === undefined ? [] : [signature.keyInfo]),
    ...before,
    ...signature.objects.filter((object) => !object.isSameNode(qualifyingObject)),
  ];
  return [...data, ...elements.map((element) => part(subject, element, method))];
}

function part(
  { context }: TimestampSubject,
  element: libxml.XmlElement,
  method: C14nMethod,
): Uint8Array {
  return spend(context, canonicalizeElement(element, method));
}
