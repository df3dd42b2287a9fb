import { isUtf8 } from 'node:buffer';
import * as libxml from 'libxml2-wasm';
import { EdxmlError } from './edxml-error.ts';
import type { XmlElement } from './xml-element.ts';

const OPTIONS =
  libxml.ParseOption.XML_PARSE_NO_XXE |
  libxml.ParseOption.XML_PARSE_NONET |
  libxml.ParseOption.XML_PARSE_NO_SYS_CATALOG;

/** The binding walks siblings only as far as the first processing instruction; XPath sees them all. */
const NODES = libxml.XmlXPath.compile('node()');

/** libxml2's level of what makes a document not well-formed; namespace faults lie below it. */
const FATAL = 3;

/**
 * Parses scanned UTF-8 XML into plain data. Throws `NOT_XML` with the line unless it is
 * well-formed; faults of namespaces alone, such as the undeclared `xlink:` that a vendor writes,
 * do not count.
 */
export function parseXml(skeleton: Uint8Array): XmlElement {
  if (!isUtf8(skeleton)) throw new EdxmlError('ENCODING_UNSUPPORTED', 'not valid UTF-8');
  const document = parseTolerantly(skeleton);
  try {
    return toElement(document.root);
  } finally {
    document.dispose();
  }
}

function parseTolerantly(skeleton: Uint8Array): libxml.XmlDocument {
  try {
    return parse(skeleton, OPTIONS);
  } catch (error) {
    if (!(error instanceof libxml.XmlParseError)) throw error;
    const fatal = error.details.find(({ level }) => level >= FATAL);
    if (fatal === undefined && error.details.length > 0) {
      // The parser made a tree; only its report made the binding throw. Well-formedness is
      // demanded still, which RECOVER would give up.
      return parse(skeleton, OPTIONS | libxml.ParseOption.XML_PARSE_NOERROR);
    }
    const line = fatal?.line ?? 0;
    throw new EdxmlError('NOT_XML', fatal?.message ?? error.message, {
      details: { line },
      cause: error,
    });
  }
}

function parse(skeleton: Uint8Array, option: number): libxml.XmlDocument {
  return libxml.XmlDocument.fromBuffer(skeleton, { encoding: 'UTF-8', option });
}

function toElement(node: libxml.XmlElement): XmlElement {
  const children: XmlElement[] = [];
  let text = '';
  for (const child of node.find(NODES)) {
    if (child instanceof libxml.XmlElement) children.push(toElement(child));
    else if (child instanceof libxml.XmlText || child instanceof libxml.XmlCData) {
      text += child.content;
    }
  }
  // With an undeclared prefix libxml2 leaves the prefix in the name.
  const name = node.name.slice(node.name.indexOf(':') + 1);
  return { name, namespace: node.namespaceUri, children, text };
}
