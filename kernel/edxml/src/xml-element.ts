import { EdxmlError } from './edxml-error.ts';

/** An element as plain data. Prefixes are dropped: builders disagree on them. */
export type XmlElement = {
  name: string;
  namespace: string;
  children: XmlElement[];
  /** The text directly in it, joined. */
  text: string;
};

export function findChild(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name);
}

export function listChildren(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}

/** Trimmed text in NFC; empty and missing are the same, since builders disagree on that too. */
export function contentOf(element: XmlElement | undefined): string | undefined {
  const text = element?.text.normalize('NFC').trim();
  return text === '' ? undefined : text;
}

export function findText(parent: XmlElement | undefined, name: string): string | undefined {
  return contentOf(findChild(parent, name));
}

/** Throws `MISSING_ELEMENT` naming the path where there is no text. */
export function getText(parent: XmlElement | undefined, name: string): string {
  const text = findText(parent, name);
  if (text !== undefined) return text;
  throw missingElement(parent === undefined ? name : `${parent.name}/${name}`);
}

export function listTexts(parent: XmlElement | undefined, name: string): string[] {
  return listChildren(parent, name).flatMap((child) => contentOf(child) ?? []);
}

export function missingElement(element: string): EdxmlError {
  return new EdxmlError('MISSING_ELEMENT', `no ${element}`, { details: { element } });
}
