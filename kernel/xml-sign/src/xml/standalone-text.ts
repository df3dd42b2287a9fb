import type * as libxml from 'libxml2-wasm';
import type { C14nMethod } from './c14n-method.ts';
import { escapeAttribute } from './escape-xml.ts';
import { NS } from './namespaces.ts';

/** What Canonical XML 1.0 hands down; 1.1 leaves out `id` and joins `base`. */
const INHERITED = ['base', 'id', 'lang', 'space'] as const;

/**
 * An element as a document of its own whose canonical form is that of the element in its place:
 * with the namespaces in scope and the `xml:` attributes that the method hands down. Undefined
 * where that cannot be written, which is an inherited `xml:base` in mode `inclusive-1.1`.
 * @spec Canonical XML 1.1 §2.4
 */
export function standaloneText(
  element: libxml.XmlElement,
  mode: C14nMethod['mode'],
): string | undefined {
  const inherited = inheritedAttributes(element, mode);
  if (inherited === undefined) return undefined;
  const text = element.toString({ format: false, noDeclaration: true });
  const declared = element.nsDeclarations;
  const missing = Object.entries(element.namespaces)
    .filter(([prefix, uri]) => prefix !== 'xml' && uri !== '' && !Object.hasOwn(declared, prefix))
    .map(([prefix, uri]) => {
      const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
      return ` ${name}="${escapeAttribute(uri)}"`;
    });
  const prefix = element.prefix === '' ? '' : `${element.prefix}:`;
  const nameEnd = 1 + prefix.length + element.name.length;
  return text.slice(0, nameEnd) + missing.join('') + inherited + text.slice(nameEnd);
}

function inheritedAttributes(
  element: libxml.XmlElement,
  mode: C14nMethod['mode'],
): string | undefined {
  if (mode === 'exclusive') return '';
  let written = '';
  for (const name of INHERITED) {
    const value = findInherited(element, name);
    if (value === undefined) continue;
    if (mode === 'inclusive-1.1' && name === 'base') return undefined;
    if (mode === 'inclusive-1.1' && name === 'id') continue;
    if (element.attr(name, 'xml') === null) written += ` xml:${name}="${escapeAttribute(value)}"`;
  }
  return written;
}

/** The nearest ancestor's value. The prefix `xml` is bound to its namespace and to no other. */
function findInherited(element: libxml.XmlElement, name: string): string | undefined {
  for (let above = element.parent; above !== null; above = above.parent) {
    const attribute = above.attr(name, 'xml');
    if (attribute !== null && attribute.namespaceUri === NS.xml) return attribute.value;
  }
  return undefined;
}
