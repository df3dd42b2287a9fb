import { encodeBase64 } from '../xml/base64.ts';
import { indexIdentifiers } from '../xml/identifiers.ts';
import { withXml } from '../xml/open-xml.ts';
import type { XmlLimits } from '../xml-limits.ts';
import { XmlSignError } from '../xml-sign-error.ts';
import type { PlannedReference } from './render-signature.ts';
import type { ContentToSign, EnvelopedObject } from './sign-xml-options.ts';

/** What a signature refers to, what it carries, and how the document around it reads. */
export type PlacedContent = {
  readonly references: readonly PlannedReference[];
  readonly objects: readonly string[];
  /** The whole document with the signature's text in its place. */
  documentWith(signature: string): string;
};

const OBJECT_TYPE = 'http://www.w3.org/2000/09/xmldsig#Object';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const XML_TYPE = 'application/xml';

/** Decides references by the form of the signature. Throws `XmlSignError`. */
export function placeContent(content: ContentToSign, id: string, limits: XmlLimits): PlacedContent {
  if (content.form === 'enveloped') return placeEnveloped(content, limits);
  if (content.form === 'enveloping') return placeEnveloping(content.objects, id);
  return {
    references: content.parts.map(({ uri, mimeType }) => {
      if (uri === '' || uri.startsWith('#')) {
        throw new XmlSignError('XML_NAME_INVALID', 'a part outside has a URI of its own');
      }
      return { uri, isEnveloped: false, isXml: false, mimeType };
    }),
    objects: [],
    documentWith: (signature) => DECLARATION + (content.inContainer ? wrap(signature) : signature),
  };
}

/** The root of a signature file in a container. @spec EN 319 162-1 §4.4.3 */
function wrap(signature: string): string {
  const name = 'asic:XAdESSignatures';
  return `<${name} xmlns:asic="http://uri.etsi.org/02918/v1.2.1#">${signature}</${name}>`;
}

function isRootId(xml: Uint8Array, id: string, limits: XmlLimits): boolean {
  return withXml(xml, limits, (document) => {
    const found = indexIdentifiers(document).get(id) ?? [];
    return found.some((element) => element.isSameNode(document.root));
  });
}

function placeEnveloped(
  content: Extract<ContentToSign, { form: 'enveloped' }>,
  limits: XmlLimits,
): PlacedContent {
  const { elementId, mimeType = XML_TYPE } = content;
  const text = Buffer.from(content.xml).toString('utf8');
  const [before, after] = splitAtRootEnd(text);
  const uri = elementId === undefined ? '' : `#${elementId}`;
  // The signature goes into the root, and so into what it signs only where that is the root.
  const isEnveloped = elementId === undefined || isRootId(content.xml, elementId, limits);
  return {
    references: [{ uri, isEnveloped, isXml: true, mimeType }],
    objects: [],
    documentWith: (signature) => before + signature + after,
  };
}

function placeEnveloping(objects: readonly EnvelopedObject[], id: string): PlacedContent {
  return {
    references: objects.map(({ mimeType = XML_TYPE }, at) => {
      const uri = `#${id}-object-${at + 1}`;
      return { uri, type: OBJECT_TYPE, isEnveloped: false, isXml: true, mimeType };
    }),
    objects: objects.map((object, at) => renderObject(object, `${id}-object-${at + 1}`)),
    documentWith: (signature) => DECLARATION + signature,
  };
}

function renderObject(object: EnvelopedObject, id: string): string {
  if ('xml' in object) {
    const text = Buffer.from(object.xml).toString('utf8');
    // Inside another document no declaration may stand.
    const content = text.replace(/^\uFEFF?(?:<\?xml\s[^>]*\?>)?/, '');
    return `<ds:Object Id="${id}">${content}</ds:Object>`;
  }
  const encoding = 'http://www.w3.org/2000/09/xmldsig#base64';
  return `<ds:Object Id="${id}" Encoding="${encoding}">${encodeBase64(object.bytes)}</ds:Object>`;
}

/**
 * The text before and after the end of the root element's content. Only blanks, comments and
 * processing instructions can follow a root, so its end is found from behind; should an
 * instruction be odd enough to deceive this, the signature does not end up in its place and
 * signing fails.
 */
function splitAtRootEnd(text: string): [before: string, after: string] {
  let end = text.length;
  for (let trimmed = -1; trimmed !== end; ) {
    trimmed = end;
    const rest = text.slice(0, end).trimEnd();
    end = rest.length;
    if (rest.endsWith('-->')) end = rest.lastIndexOf('<!--');
    else if (rest.endsWith('?>')) end = rest.lastIndexOf('<?');
    if (end <= 0) throw new XmlSignError('XML_MALFORMED', 'no root element');
  }
  if (text.endsWith('/>', end)) return splitEmptyRoot(text, end);
  const closing = text.lastIndexOf('</', end - 1);
  if (closing < 0) throw new XmlSignError('XML_MALFORMED', 'no root element');
  return [text.slice(0, closing), text.slice(closing)];
}

/** A root without content is opened. */
function splitEmptyRoot(text: string, end: number): [before: string, after: string] {
  const start = /<([^\s<>/?!]+)[^<]*$/.exec(text.slice(0, end));
  if (start === null) throw new XmlSignError('XML_MALFORMED', 'no root element');
  return [`${text.slice(0, end - 2)}>`, `</${start[1]}>${text.slice(end)}`];
}
