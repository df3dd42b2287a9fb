import * as libxml from 'libxml2-wasm';
import { indexIdentifiers } from '../xml/identifiers.ts';
import { NS } from '../xml/namespaces.ts';
import { withXml } from '../xml/open-xml.ts';
import { DEFAULT_XML_LIMITS } from '../xml-limits.ts';
import { XmlSignError } from '../xml-sign-error.ts';
import { judgeSignature } from './judge-signature.ts';
import type { ReadSignaturesOptions } from './read-options.ts';
import type { SignatureContext } from './signature-context.ts';
import type { XmlSignature } from './xml-signature.ts';

const SIGNATURES = libxml.XmlXPath.compile('//ds:Signature', { ds: NS.ds });

/**
 * Every `ds:Signature` of a document with the mathematics judged: what it covers, by which key, and
 * which timestamps are about it. No trust, no time. Throws `XmlSignError` only when the document
 * cannot be read at all.
 * @spec XMLDSIG §3.2
 * @example
 * const [signature] = readXmlSignatures({ xml });
 * if (signature?.ok) use(signature.signed[0].bytes);
 */
export function readXmlSignatures(options: ReadSignaturesOptions): XmlSignature[] {
  const limits = { ...DEFAULT_XML_LIMITS, ...options.limits };
  return withXml(options.xml, limits, (document) => {
    const found = findSignatures(document);
    if (found.length > limits.maxSignatures) {
      throw new XmlSignError('XML_TOO_LARGE', `${found.length} signatures`);
    }
    if (found.length === 0) return [];
    const context: SignatureContext = {
      bytes: options.xml,
      document,
      identifiers: indexIdentifiers(document),
      limits,
      findPart: options.findPart,
      budget: { left: limits.maxWork },
    };
    return found.map((element) => judgeSignature(element, context, options));
  });
}

/** In the order of the document, wherever they stand. */
export function findSignatures(document: libxml.XmlDocument): libxml.XmlElement[] {
  return document
    .find(SIGNATURES)
    .filter((node): node is libxml.XmlElement => node instanceof libxml.XmlElement);
}
