import type * as libxml from 'libxml2-wasm';
import type { C14nMethod } from '../xml/c14n-method.ts';
import { findC14nMethod } from '../xml/c14n-method.ts';
import { NS } from '../xml/namespaces.ts';
import {
  attributeOf,
  base64Of,
  childrenOf,
  isNamed,
  requireAttribute,
} from '../xml/read-element.ts';
import { digestAlgorithmOf } from './algorithms.ts';
import { refuse } from './signature-refusal.ts';
import type { Reference, Transform } from './signature-tree.ts';

const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
/** Nobody needs more than the two, and each costs a pass over the data. */
const MAX_TRANSFORMS = 3;

/** @spec XMLDSIG §4.4.3 */
export function readReference(element: libxml.XmlElement): Reference {
  if (!isNamed(element, NS.ds, 'Reference')) {
    refuse('SIGNATURE_MALFORMED', `${element.name} in SignedInfo`);
  }
  const children = childrenOf(element);
  const first = children[0];
  const hasTransforms = first !== undefined && isNamed(first, NS.ds, 'Transforms');
  const [method, value, ...more] = hasTransforms ? children.slice(1) : children;
  if (method === undefined || !isNamed(method, NS.ds, 'DigestMethod')) {
    return refuse('SIGNATURE_MALFORMED', 'no DigestMethod');
  }
  if (value === undefined || !isNamed(value, NS.ds, 'DigestValue') || more.length > 0) {
    return refuse('SIGNATURE_MALFORMED', 'not exactly one DigestValue');
  }
  return {
    id: attributeOf(element, 'Id'),
    uri: attributeOf(element, 'URI'),
    type: attributeOf(element, 'Type'),
    transforms: hasTransforms ? readTransforms(first) : [],
    digestAlgorithm: digestAlgorithmOf(requireAttribute(method, 'Algorithm')),
    digestValue: base64Of(value),
  };
}

/** Only what cannot change the meaning of data: leaving the signature out, and canonical form. */
function readTransforms(element: libxml.XmlElement): Transform[] {
  const children = childrenOf(element);
  if (children.length === 0 || children.length > MAX_TRANSFORMS) {
    refuse('TRANSFORM_REFUSED', `${children.length} transforms`);
  }
  return children.map((child) => {
    if (!isNamed(child, NS.ds, 'Transform')) refuse('SIGNATURE_MALFORMED', child.name);
    if (requireAttribute(child, 'Algorithm') === ENVELOPED) {
      if (childrenOf(child).length > 0) refuse('TRANSFORM_REFUSED', 'parameters');
      return { kind: 'enveloped' };
    }
    const method = readC14nMethod(child);
    return method === undefined
      ? refuse('TRANSFORM_REFUSED', 'a transform is not on the whitelist')
      : { kind: 'canonicalize', method };
  });
}

/**
 * The method that an element names in `Algorithm`; the one parameter there is are the prefixes of
 * exclusive canonicalisation. Undefined where it is not on the whitelist.
 * @spec Exclusive XML Canonicalization 1.0 §4
 */
export function readC14nMethod(element: libxml.XmlElement): C14nMethod | undefined {
  const method = findC14nMethod(requireAttribute(element, 'Algorithm'));
  const [parameter, ...more] = childrenOf(element);
  if (method === undefined || parameter === undefined) return method;
  const isExpected =
    method.mode === 'exclusive' &&
    more.length === 0 &&
    isNamed(parameter, NS.exclusive, 'InclusiveNamespaces') &&
    childrenOf(parameter).length === 0;
  if (!isExpected) return undefined;
  const list = attributeOf(parameter, 'PrefixList') ?? '';
  return { ...method, inclusivePrefixes: list.split(/[ \t\r\n]+/).filter((name) => name !== '') };
}
