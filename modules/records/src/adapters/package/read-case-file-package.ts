import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readZip, ZipError, type ZipFile } from '@hien-luong/zip';
import * as libxml from 'libxml2-wasm';
import { RecordsError } from '../../records-error.ts';

export const XML_FILE = 'ho-so.xml';
export const SCHEMA_FILE = 'ho-so.xsd';

const OPTIONS =
  libxml.ParseOption.XML_PARSE_NO_XXE |
  libxml.ParseOption.XML_PARSE_NONET |
  libxml.ParseOption.XML_PARSE_NO_SYS_CATALOG;

export const CASE_FILE_SCHEMA: Uint8Array = readFileSync(
  new URL('./case-file.xsd', import.meta.url),
);

export type ReadPackage = {
  symbol: string;
  year: number;
  title: string;
  documents: { subject: string; files: { path: string; sha256: string }[] }[];
};

/**
 * Reads a package as another system would: the XML holds to the schema, and every file that it names
 * is there with the SHA-256 that it says. Throws `PACKAGE_INVALID`.
 */
export function readCaseFilePackage(archive: Uint8Array): ReadPackage {
  const files = new Map(unpack(archive).map(({ bytes, name }) => [name, bytes]));
  const xml = files.get(XML_FILE);
  if (xml === undefined) throw invalid(`no ${XML_FILE}`);
  const found = readXml(xml);
  for (const { path, sha256 } of found.documents.flatMap((document) => document.files)) {
    const bytes = files.get(path);
    const isWhole = bytes && createHash('sha256').update(bytes).digest('hex') === sha256;
    if (!isWhole) throw invalid(`${path} is missing or changed`);
  }
  return found;
}

function unpack(archive: Uint8Array): ZipFile[] {
  try {
    return readZip(archive, { maxEntries: 60_000, maxBytes: 1024 * 1024 * 1024 });
  } catch (cause) {
    if (!(cause instanceof ZipError)) throw cause;
    throw new RecordsError('PACKAGE_INVALID', cause.message, { cause });
  }
}

function readXml(xml: Uint8Array): ReadPackage {
  if (Buffer.from(xml).includes('<!DOCTYPE')) throw invalid('a document type declaration');
  using document = parse(xml);
  using schema = parse(CASE_FILE_SCHEMA);
  using validator = libxml.XsdValidator.fromDoc(schema);
  try {
    validator.validate(document);
  } catch (cause) {
    if (!(cause instanceof libxml.XmlError)) throw cause;
    throw new RecordsError('PACKAGE_INVALID', cause.message, { cause });
  }
  const { root } = document;
  const code = childOf(root, 'FileCode');
  return {
    symbol: textOf(code, 'FileNotation'),
    year: Number(textOf(code, 'FileCatalog')),
    title: textOf(root, 'Title'),
    documents: [...childrenOf(childOf(root, 'Documents'))].map((one) => ({
      subject: textOf(one, 'Subject'),
      files: [...childrenOf(childOf(one, 'Files'))].map((file) => ({
        path: textOf(file, 'Path'),
        sha256: textOf(file, 'Sha256'),
      })),
    })),
  };
}

function parse(xml: Uint8Array): libxml.XmlDocument {
  try {
    return libxml.XmlDocument.fromBuffer(xml, { encoding: 'UTF-8', option: OPTIONS });
  } catch (cause) {
    throw new RecordsError('PACKAGE_INVALID', 'not well-formed', { cause });
  }
}

function* childrenOf(parent: libxml.XmlElement): Generator<libxml.XmlElement> {
  for (let child = parent.firstChild; child !== null; child = child.next) {
    if (child instanceof libxml.XmlElement) yield child;
  }
}

function childOf(parent: libxml.XmlElement, name: string): libxml.XmlElement {
  for (const child of childrenOf(parent)) if (child.name === name) return child;
  throw invalid(`no ${name}`);
}

function textOf(parent: libxml.XmlElement, name: string): string {
  return childOf(parent, name).content;
}

function invalid(why: string): RecordsError {
  return new RecordsError('PACKAGE_INVALID', why);
}
