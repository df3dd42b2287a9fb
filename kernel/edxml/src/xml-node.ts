import { escapeXml } from './xml-text.ts';

/** A piece of XML to be written: children, or a text, or bytes already fit for the wire. */
export type XmlNode = {
  name: string;
  attributes?: string;
  content: readonly XmlNode[] | string | Buffer;
};

/** Undefined members of a node's children stand for elements left out. */
export type XmlContent = readonly (XmlNode | undefined)[];

export function node(name: string, content: XmlContent, attributes?: string): XmlNode {
  const children = content.filter((child) => child !== undefined);
  return { name, content: children, ...(attributes !== undefined && { attributes }) };
}

/** An element of text; left out where there is none, as VNPT's builder does. */
export function leaf(name: string, value: string | number | undefined): XmlNode | undefined {
  return value === undefined || value === '' ? undefined : { name, content: String(value) };
}

/** An element that holds others; left out where it would be empty. */
export function group(name: string, content: XmlContent): XmlNode | undefined {
  const children = content.filter((child) => child !== undefined);
  return children.length === 0 ? undefined : { name, content: children };
}

/** UTF-8 with a declaration, two blanks an indent, LF line ends. */
export function serializeXml(root: XmlNode): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n')];
  write(root, '', pieces);
  const joined = Buffer.concat(pieces);
  return new Uint8Array(joined.buffer, joined.byteOffset, joined.length);
}

function write({ name, attributes, content }: XmlNode, indent: string, pieces: Buffer[]): void {
  const open = `${indent}<${name}${attributes === undefined ? '' : ` ${attributes}`}>`;
  const close = `</${name}>\n`;
  if (typeof content === 'string') {
    pieces.push(Buffer.from(open + escapeXml(content) + close));
  } else if (Buffer.isBuffer(content)) {
    pieces.push(Buffer.from(open), content, Buffer.from(close));
  } else {
    pieces.push(Buffer.from(`${open}\n`));
    for (const child of content) write(child, `${indent}  `, pieces);
    pieces.push(Buffer.from(indent + close));
  }
}
