import type * as libxml from 'libxml2-wasm';
import { NS } from '../xml/namespaces.ts';
import {
  attributeOf,
  base64Of,
  childrenOf,
  elementsIn,
  isNamed,
  requireAttribute,
} from '../xml/read-element.ts';
import type { XmlLimits } from '../xml-limits.ts';
import { signatureAlgorithmOfUri } from './algorithms.ts';
import { readC14nMethod, readReference } from './read-reference.ts';
import { refuse } from './signature-refusal.ts';
import type { SignatureParts, SignatureTree, SignedInfo } from './signature-tree.ts';

/** All of a signature; throws `SignatureRefusal`. */
export function readSignature(element: libxml.XmlElement, limits: XmlLimits): SignatureTree {
  const parts = readParts(element, limits);
  return { ...parts, ...readSignedInfo(parts.signedInfo, limits) };
}

/**
 * Takes a `ds:Signature` apart as strictly as its schema has it: every part once, in its order, in
 * its namespace, with nothing between. Throws `SignatureRefusal`.
 * @spec XMLDSIG §4
 */
export function readParts(element: libxml.XmlElement, limits: XmlLimits): SignatureParts {
  const parts = childrenOf(element);
  for (const part of parts) {
    if (part.namespaceUri !== NS.ds) refuse('SIGNATURE_MALFORMED', `foreign ${part.name}`);
  }
  const named = (name: string) => parts.filter((part) => part.name === name);
  const [signedInfo, ...moreInfos] = named('SignedInfo');
  if (signedInfo === undefined || moreInfos.length > 0) {
    return refuse('SIGNED_INFO_COUNT_INVALID', 'not exactly one SignedInfo');
  }
  const [signatureValue, ...moreValues] = named('SignatureValue');
  if (signatureValue === undefined || moreValues.length > 0) {
    return refuse('SIGNATURE_VALUE_COUNT_INVALID', 'not exactly one SignatureValue');
  }
  const keyInfo = named('KeyInfo')[0];
  const objects = named('Object');
  const inOrder = [signedInfo, signatureValue, ...(keyInfo ? [keyInfo] : []), ...objects];
  const isOrdered =
    inOrder.length === parts.length &&
    inOrder.every((part, index) => parts[index]?.isSameNode(part));
  if (!isOrdered) refuse('SIGNATURE_MALFORMED', 'parts of the signature are not in their order');
  return {
    element,
    id: attributeOf(element, 'Id'),
    signedInfo,
    signatureValue,
    value: base64Of(signatureValue),
    keyInfo,
    keyInfoCertificates: keyInfo === undefined ? [] : readCertificates(keyInfo, limits),
    objects,
  };
}

/**
 * Algorithms and references. Those that are not on the whitelists are refused here, when whose
 * signature it claims to be is known already.
 * @spec XMLDSIG §4.4
 */
export function readSignedInfo(signedInfo: libxml.XmlElement, limits: XmlLimits): SignedInfo {
  const [c14n, method, ...rest] = childrenOf(signedInfo);
  if (c14n === undefined || !isNamed(c14n, NS.ds, 'CanonicalizationMethod')) {
    return refuse('SIGNATURE_MALFORMED', 'no CanonicalizationMethod');
  }
  if (method === undefined || !isNamed(method, NS.ds, 'SignatureMethod')) {
    return refuse('SIGNATURE_MALFORMED', 'no SignatureMethod');
  }
  const canonicalization =
    readC14nMethod(c14n) ??
    refuse('CANONICALIZATION_UNSUPPORTED', 'canonicalisation is not on the whitelist');
  const algorithm = signatureAlgorithmOfUri(requireAttribute(method, 'Algorithm'));
  // Parameters exist for HMAC and for PSS with other salts, neither of which gets here.
  if (childrenOf(method).length > 0) {
    refuse('SIGNATURE_ALGORITHM_UNSUPPORTED', 'parameters of a signature method');
  }
  if (rest.length === 0 || rest.length > limits.maxReferences) {
    refuse('REFERENCE_COUNT_INVALID', `${rest.length} references`);
  }
  const references = rest.map(readReference);
  return { canonicalization, algorithm, references };
}

/** Other ways to name a key are passed over: only a certificate is traced to an anchor. */
function readCertificates(keyInfo: libxml.XmlElement, limits: XmlLimits): Uint8Array[] {
  const certificates = elementsIn(keyInfo)
    .filter((child) => isNamed(child, NS.ds, 'X509Data'))
    .flatMap((data) => elementsIn(data))
    .filter((child) => isNamed(child, NS.ds, 'X509Certificate'));
  if (certificates.length > limits.maxProperties) refuse('LIMIT_EXCEEDED', 'certificates');
  return certificates.map(base64Of);
}
