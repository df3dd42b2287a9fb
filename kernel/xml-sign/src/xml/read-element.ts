import * as libxml from 'libxml2-wasm';
import { refuse } from '../signature/signature-refusal.ts';
import { decodeBase64 } from './base64.ts';

// The binding walks siblings only as far as the first processing instruction; XPath sees them all.
const NODES = libxml.XmlXPath.compile('node()');
const ELEMENTS = libxml.XmlXPath.compile('*');
const ELEMENTS_BEFORE = libxml.XmlXPath.compile('count(preceding-sibling::*)');

/**
 * The elements in an element that may hold nothing else but blanks. A comment or text between them
 * is refused: what canonicalisation drops must not be what another reader reads.
 */
export function childrenOf(parent: libxml.XmlElement): libxml.XmlElement[] {
  const children: libxml.XmlElement[] = [];
  for (const node of parent.find(NODES)) {
    if (node instanceof libxml.XmlElement) children.push(node);
    else if (!(node instanceof libxml.XmlText)) {
      refuse('COMMENT_IN_SIGNATURE', `not an element in ${parent.name}`);
    } else if (/[^ \t\r\n]/.test(node.content)) {
      refuse('SIGNATURE_MALFORMED', `text in ${parent.name}`);
    }
  }
  return children;
}

/** Elements among whatever else, for places where foreign content is allowed. */
export function elementsIn(parent: libxml.XmlElement): libxml.XmlElement[] {
  return parent.find(ELEMENTS).filter((node) => node instanceof libxml.XmlElement);
}

/** The text of an element that may hold nothing else. */
export function textOf(element: libxml.XmlElement): string {
  let text = '';
  for (const node of element.find(NODES)) {
    if (!(node instanceof libxml.XmlText)) {
      const isElement = node instanceof libxml.XmlElement;
      refuse(
        isElement ? 'SIGNATURE_MALFORMED' : 'COMMENT_IN_SIGNATURE',
        `${element.name} holds more than text`,
      );
    }
    text += node.content;
  }
  return text;
}

export function base64Of(element: libxml.XmlElement): Uint8Array {
  const bytes = decodeBase64(textOf(element));
  if (bytes === undefined || bytes.length === 0) {
    return refuse('BASE64_INVALID', `${element.name} is not base64`);
  }
  return bytes;
}

export function isNamed(element: libxml.XmlElement, namespace: string, name: string): boolean {
  return element.name === name && element.namespaceUri === namespace;
}

/** An attribute in no namespace. */
export function attributeOf(element: libxml.XmlElement, name: string): string | undefined {
  const attribute = element.attr(name);
  return attribute === null || attribute.namespaceUri !== '' ? undefined : attribute.value;
}

export function requireAttribute(element: libxml.XmlElement, name: string): string {
  const value = attributeOf(element, name);
  return value ?? refuse('SIGNATURE_MALFORMED', `${element.name} has no ${name}`);
}

/** Where an element stands: the number of each step among its sibling elements, from the root. */
export function pathOf(element: libxml.XmlElement): number[] {
  const path: number[] = [];
  let at: libxml.XmlElement = element;
  for (let above = at.parent; above !== null; above = at.parent) {
    path.unshift(Number(at.eval(ELEMENTS_BEFORE)));
    at = above;
  }
  return path;
}

/** The element at a path that `pathOf` gave for the same document. */
export function elementAt(document: libxml.XmlDocument, path: readonly number[]) {
  let at = document.root;
  for (const index of path) {
    const next = elementsIn(at)[index];
    if (next === undefined) throw new RangeError('a path of another document');
    at = next;
  }
  return at;
}
