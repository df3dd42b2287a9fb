import * as libxml from 'libxml2-wasm';
import { XmlSignError } from '../xml-sign-error.ts';
import type { C14nMethod } from './c14n-method.ts';
import { PARSE_OPTIONS } from './open-xml.ts';
import { standaloneText } from './standalone-text.ts';

const MODES = {
  'inclusive-1.0': libxml.XmlC14NMode.XML_C14N_1_0,
  'inclusive-1.1': libxml.XmlC14NMode.XML_C14N_1_1,
  exclusive: libxml.XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
};

/**
 * The canonical bytes of a whole document, with what stands outside its root.
 * @spec Canonical XML 1.0 §2
 * @spec Canonical XML 1.1 §2
 * @spec Exclusive XML Canonicalization 1.0 §3
 */
export function canonicalizeDocument(document: libxml.XmlDocument, method: C14nMethod): Uint8Array {
  return collect((sink) => document.canonicalize(sink, optionsOf(method)));
}

/**
 * The canonical bytes of an element in its place. libxml2 asks back for every node when it
 * canonicalises a part, so the part is made a document of its own that says the same: it declares
 * what it inherits. Only an inherited `xml:base` under 1.1, which has to be joined, goes the slow
 * way.
 */
export function canonicalizeElement(element: libxml.XmlElement, method: C14nMethod): Uint8Array {
  const text = standaloneText(element, method.mode);
  if (text === undefined) {
    return collect((sink) => element.canonicalize(sink, optionsOf(method)));
  }
  const document = libxml.XmlDocument.fromString(text, { option: PARSE_OPTIONS });
  try {
    return canonicalizeDocument(document, method);
  } finally {
    document.dispose();
  }
}

function optionsOf({ mode, withComments, inclusivePrefixes }: C14nMethod) {
  const options = { mode: MODES[mode], withComments };
  const hasPrefixes = mode === 'exclusive' && inclusivePrefixes.length > 0;
  return hasPrefixes ? { ...options, inclusiveNamespacePrefixes: [...inclusivePrefixes] } : options;
}

function collect(write: (sink: libxml.XmlOutputBufferHandler) => void): Uint8Array {
  const pieces: Uint8Array[] = [];
  const sink = {
    write(piece: Uint8Array): number {
      // The buffer belongs to libxml2 and is used again.
      pieces.push(Uint8Array.from(piece));
      return piece.length;
    },
    close: () => true,
  };
  try {
    write(sink);
  } catch (cause) {
    if (!(cause instanceof libxml.XmlError)) throw cause;
    throw new XmlSignError('XML_NOT_CANONICALIZABLE', cause.message.trim(), { cause });
  }
  return new Uint8Array(Buffer.concat(pieces));
}
