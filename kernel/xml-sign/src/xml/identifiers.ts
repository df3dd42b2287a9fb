import * as libxml from 'libxml2-wasm';
import { NS } from './namespaces.ts';

const IDENTIFIERS = libxml.XmlXPath.compile('//@Id | //@ID | //@id | //@xml:id', { xml: NS.xml });

/**
 * Every element by its identifier. Without a schema any of these attributes may be one, and a
 * reader that took only the first kind could be shown another element than the one that was signed.
 */
export function indexIdentifiers(
  document: libxml.XmlDocument,
): ReadonlyMap<string, readonly libxml.XmlElement[]> {
  const index = new Map<string, libxml.XmlElement[]>();
  for (const attribute of document.find(IDENTIFIERS)) {
    if (!(attribute instanceof libxml.XmlAttribute)) continue;
    const owner = attribute.parent;
    if (owner === null) continue;
    const known = index.get(attribute.value);
    if (known === undefined) index.set(attribute.value, [owner]);
    // One element may say its identifier twice, in two of the attributes.
    else if (!known.some((element) => element.isSameNode(owner))) known.push(owner);
  }
  return index;
}
