import { isUtf8 } from 'node:buffer';
import * as libxml from 'libxml2-wasm';
import { WorkbookError } from './workbook-error.ts';

const OPTIONS =
  libxml.ParseOption.XML_PARSE_NO_XXE |
  libxml.ParseOption.XML_PARSE_NONET |
  libxml.ParseOption.XML_PARSE_NO_SYS_CATALOG;

/** Reads one part with `read` and lets the parser's memory go. Throws `NOT_A_WORKBOOK`. */
export function parsePart<Result>(
  part: Uint8Array,
  read: (root: libxml.XmlElement) => Result,
): Result {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  if (!isUtf8(text) || text.includes('<!DOCTYPE')) {
    throw new WorkbookError('NOT_A_WORKBOOK', 'not UTF-8, or with a document type declaration');
  }
  let document: libxml.XmlDocument;
  try {
    document = libxml.XmlDocument.fromBuffer(part, { encoding: 'UTF-8', option: OPTIONS });
  } catch (error) {
    throw new WorkbookError('NOT_A_WORKBOOK', 'a part is not well-formed XML', { cause: error });
  }
  try {
    return read(document.root);
  } finally {
    document.dispose();
  }
}

/** Child elements by local name. */
export function* childrenOf(
  parent: libxml.XmlElement,
  name?: string,
): Generator<libxml.XmlElement> {
  for (let child = parent.firstChild; child !== null; child = child.next) {
    if (child instanceof libxml.XmlElement && (name === undefined || child.name === name)) {
      yield child;
    }
  }
}

export function attributeOf(element: libxml.XmlElement, name: string): string | undefined {
  return element.attr(name)?.value;
}
