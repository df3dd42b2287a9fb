import type * as libxml from 'libxml2-wasm';
import type { Qualifying } from '../xades/find-qualifying.ts';
import { NS } from '../xml/namespaces.ts';
import { childrenOf, isNamed } from '../xml/read-element.ts';
import { XmlSignError } from '../xml-sign-error.ts';

/** No document has it: these code points are assigned to nothing. */
const MARK = '\uE0F1\uE0F2\uE0F1';

/** A document, and the place in it where further properties of one signature go. */
export type OpenedDocument = { with(properties: string): Uint8Array };

/**
 * Opens a document behind the unsigned properties that a signature has. It is written anew from its
 * tree, which leaves the canonical form of everything as it was; the tree itself is spent.
 */
export function openProperties(
  document: libxml.XmlDocument,
  { element, unsignedProperties }: Qualifying,
): OpenedDocument {
  const container = unsignedProperties && childrenOf(unsignedProperties)[0];
  if (unsignedProperties !== undefined && container === undefined) {
    throw new XmlSignError('XML_SIGNATURE_INVALID', 'UnsignedProperties without content');
  }
  if (container !== undefined && !isNamed(container, NS.xades, 'UnsignedSignatureProperties')) {
    throw new XmlSignError('XML_SIGNATURE_INVALID', 'properties of another kind');
  }
  (container ?? element).addText(MARK);
  const [before, after, ...more] = document.toString({ format: false }).split(MARK);
  if (after === undefined || more.length > 0) {
    throw new XmlSignError('XML_MALFORMED', 'private characters in the document');
  }
  return {
    with(properties) {
      const inserted = container === undefined ? wrap(properties) : properties;
      return new TextEncoder().encode(before + inserted + after);
    },
  };
}

function wrap(properties: string): string {
  return (
    `<xades:UnsignedProperties xmlns:xades="${NS.xades}"><xades:UnsignedSignatureProperties>` +
    `${properties}</xades:UnsignedSignatureProperties></xades:UnsignedProperties>`
  );
}
