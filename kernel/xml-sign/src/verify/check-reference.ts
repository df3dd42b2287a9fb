import { digestOf } from '@hien-luong/pki';
import { refuse } from '../signature/signature-refusal.ts';
import type { Reference, SignatureTree } from '../signature/signature-tree.ts';
import type { SignedProperties } from '../xades/signed-properties.ts';
import { pathOf } from '../xml/read-element.ts';
import type { Target } from './resolve-reference.ts';
import { referenceBytes } from './resolve-reference.ts';
import type { SignatureContext } from './signature-context.ts';
import type { SignedObject } from './xml-signature.ts';

export type CheckedReference = { readonly reference: Reference; readonly target: Target };

const MANIFEST_TYPE = 'http://www.w3.org/2000/09/xmldsig#Manifest';

/** The bytes behind a reference, once their digest is the signed one. @spec XMLDSIG §3.2.1 */
export function checkReference(
  { reference, target }: CheckedReference,
  signature: SignatureTree,
  context: SignatureContext,
): Uint8Array {
  if (reference.type === MANIFEST_TYPE) refuse('MANIFEST_UNSUPPORTED', 'a list of references');
  const bytes = referenceBytes(reference, target, signature, context);
  const digest = digestOf(reference.digestAlgorithm, bytes);
  if (Buffer.compare(digest, reference.digestValue) !== 0) {
    refuse('REFERENCE_DIGEST_MISMATCH', `not what was signed: ${reference.uri}`);
  }
  return bytes;
}

/** Whether all of the document is meant: by the empty URI, or by its root element. */
export function coversDocument({ target }: CheckedReference): boolean {
  return target.kind === 'document' || (target.kind === 'element' && isRoot(target.element));
}

export function signedObjectOf(
  { reference, target }: CheckedReference,
  bytes: Uint8Array = new Uint8Array(),
  properties?: SignedProperties,
): SignedObject {
  const element = target.kind === 'element' ? target.element : undefined;
  const format = properties?.dataObjectFormats.find(
    ({ objectReference }) => reference.id !== undefined && objectReference === `#${reference.id}`,
  );
  return {
    uri: reference.uri ?? '',
    kind: target.kind,
    element: element && {
      namespace: element.namespaceUri,
      name: element.name,
      path: pathOf(element),
    },
    bytes,
    digestAlgorithm: reference.digestAlgorithm,
    mimeType: format?.mimeType,
  };
}

function isRoot(element: { parent: unknown }): boolean {
  return element.parent === null;
}
