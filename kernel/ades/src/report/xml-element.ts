/** An element of the report, its children in the order that the schema demands. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (XmlElement | string)[];
};

type Part = XmlElement | string | undefined | readonly (XmlElement | undefined)[];

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...parts: readonly Part[]
): XmlElement {
  const content = parts.flat().filter((part) => part !== undefined);
  return { name, attributes, content };
}

/** An element that holds a text and nothing else. */
export function textElement(name: string, text: string): XmlElement {
  return element(name, {}, text);
}

export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;
}

function write({ name, attributes, content }: XmlElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const head = `${name}${written.join('')}`;
  if (content.length === 0) return `<${head}/>`;
  const body = content.map((part) => (typeof part === 'string' ? escapeXml(part) : write(part)));
  return `<${head}>${body.join('')}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Names come from certificates of anybody: what XML has no place for becomes U+FFFD. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
