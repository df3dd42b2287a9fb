import type * as libxml from 'libxml2-wasm';
import { refuse } from '../signature/signature-refusal.ts';
import type { Reference, SignatureParts } from '../signature/signature-tree.ts';
import type { Target } from '../verify/resolve-reference.ts';
import { NS } from '../xml/namespaces.ts';
import { attributeOf, childrenOf, elementsIn, isNamed } from '../xml/read-element.ts';

export const SIGNED_PROPERTIES_TYPE = 'http://uri.etsi.org/01903#SignedProperties';

/** The properties of one signature in its own `ds:Object`. */
export type Qualifying = {
  readonly element: libxml.XmlElement;
  /** The `ds:Object` around it. */
  readonly object: libxml.XmlElement;
  readonly signedProperties: libxml.XmlElement;
  readonly unsignedProperties: libxml.XmlElement | undefined;
};

/**
 * The qualifying properties of a signature: one element, in one of its own objects, aimed at it.
 * Undefined for a plain XML signature.
 * @spec EN 319 132-1 §4.4.2
 */
export function findQualifying(signature: SignatureParts): Qualifying | undefined {
  const found = signature.objects.flatMap((object) =>
    elementsIn(object)
      .filter((child) => child.namespaceUri === NS.xades)
      .filter((child) => child.name.startsWith('QualifyingProperties'))
      .map((element) => ({ object, element })),
  );
  const [only, ...more] = found;
  if (only === undefined) return undefined;
  // A reference to properties elsewhere is among those found, and refused with them.
  if (more.length > 0 || only.element.name !== 'QualifyingProperties') {
    return refuse('QUALIFYING_PROPERTIES_AMBIGUOUS', 'not exactly one QualifyingProperties');
  }
  const target = attributeOf(only.element, 'Target');
  if (signature.id === undefined || target !== `#${signature.id}`) {
    return refuse('QUALIFYING_PROPERTIES_TARGET_MISMATCH', 'properties of another signature');
  }
  const [signedProperties, unsignedProperties, ...rest] = childrenOf(only.element);
  if (signedProperties === undefined || !isNamed(signedProperties, NS.xades, 'SignedProperties')) {
    return refuse('SIGNED_PROPERTIES_NOT_SIGNED', 'no SignedProperties');
  }
  const isUnsigned =
    unsignedProperties === undefined || isNamed(unsignedProperties, NS.xades, 'UnsignedProperties');
  if (!isUnsigned || rest.length > 0) {
    return refuse('SIGNATURE_MALFORMED', 'unexpected parts of QualifyingProperties');
  }
  return { ...only, signedProperties, unsignedProperties };
}

/**
 * Exactly one reference has the type of signed properties, and it leads to the very element that
 * stands in this signature.
 * @spec EN 319 132-1 §4.4.1
 */
export function checkSignedPropertiesReference(
  qualifying: Qualifying,
  references: readonly { readonly reference: Reference; readonly target: Target }[],
): void {
  const typed = references.filter(({ reference }) => reference.type === SIGNED_PROPERTIES_TYPE);
  const [only, ...more] = typed;
  const isBound =
    only !== undefined &&
    more.length === 0 &&
    only.target.kind === 'element' &&
    only.target.element.isSameNode(qualifying.signedProperties) &&
    only.reference.transforms.every(({ kind }) => kind === 'canonicalize');
  if (!isBound) refuse('SIGNED_PROPERTIES_NOT_SIGNED', 'the signed properties are not signed');
}
