import { isUtf8 } from 'node:buffer';
import * as libxml from 'libxml2-wasm';
import type { XmlLimits } from '../xml-limits.ts';
import { XmlSignError } from '../xml-sign-error.ts';

/** Identifiers are ours to index: libxml2 knows `xml:id` alone. */
export const PARSE_OPTIONS =
  libxml.ParseOption.XML_PARSE_NO_XXE |
  libxml.ParseOption.XML_PARSE_NONET |
  libxml.ParseOption.XML_PARSE_NO_SYS_CATALOG |
  libxml.ParseOption.XML_PARSE_NOWARNING |
  libxml.ParseOption.XML_PARSE_SKIP_IDS;

const LESS_THAN = 0x3c;

/**
 * Parses a document, calls `use` with it and frees it: nodes of the tree live no longer than that.
 * Only UTF-8 in XML 1.0 without a document type gets through, so what one parser sees every other
 * one sees too. Throws `XmlSignError`.
 */
export function withXml<Result>(
  bytes: Uint8Array,
  limits: XmlLimits,
  use: (document: libxml.XmlDocument) => Result,
): Result {
  if (bytes.length > limits.maxBytes) throw new XmlSignError('XML_TOO_LARGE', 'too many bytes');
  refuseEncodings(bytes);
  if (countMarkup(bytes, limits.maxMarkup) > limits.maxMarkup) {
    throw new XmlSignError('XML_TOO_LARGE', 'too much markup');
  }
  const document = parse(bytes);
  try {
    if (document.dtd !== null) {
      throw new XmlSignError('XML_DTD_REFUSED', 'a document type is declared');
    }
    if (document.version !== '1.0') {
      throw new XmlSignError('XML_MALFORMED', `XML ${document.version.slice(0, 8)}`);
    }
    return use(document);
  } finally {
    document.dispose();
  }
}

function parse(bytes: Uint8Array): libxml.XmlDocument {
  try {
    return libxml.XmlDocument.fromBuffer(bytes, { encoding: 'UTF-8', option: PARSE_OPTIONS });
  } catch (cause) {
    if (!(cause instanceof libxml.XmlError)) throw cause;
    const isDeep = /depth/i.test(cause.message);
    const code = isDeep ? 'XML_TOO_DEEP' : 'XML_MALFORMED';
    throw new XmlSignError(code, cause.message.trim() || 'not well-formed', { cause });
  }
}

/** In UTF-16 or UTF-7 the same bytes could read as two documents. */
function refuseEncodings(bytes: Uint8Array): void {
  if (!isUtf8(bytes) || bytes.subarray(0, 4).includes(0)) {
    throw new XmlSignError('XML_ENCODING_UNSUPPORTED', 'not UTF-8');
  }
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  const declared = /^(?:ï»¿)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(head)?.[1] ?? 'UTF-8';
  if (!/^(?:utf-?8|us-ascii)$/i.test(declared)) {
    throw new XmlSignError('XML_ENCODING_UNSUPPORTED', 'declared not to be UTF-8');
  }
}

/** Counts no further than one over the limit. */
function countMarkup(bytes: Uint8Array, limit: number): number {
  let count = 0;
  for (let at = bytes.indexOf(LESS_THAN); at >= 0 && count <= limit; ) {
    count += 1;
    at = bytes.indexOf(LESS_THAN, at + 1);
  }
  return count;
}
