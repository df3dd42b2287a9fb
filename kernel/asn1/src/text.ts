import { Asn1Error } from './asn1-error.ts';
import type { DerNode } from './der-node.ts';
import { unexpected } from './expect-node.ts';
import { TAG } from './tag.ts';
import { writePrimitive } from './write-tlv.ts';

/**
 * Text of any of the string types that certificates carry. TeletexString is read as Latin-1, which
 * is what its writers put there.
 */
export function asString(node: DerNode): string {
  if (node.tagClass !== 'universal' || node.constructed) throw unexpected(node, 'a string');
  switch (node.tag) {
    case TAG.utf8String:
      return decodeUtf8(node);
    case TAG.printableString:
      // Real CAs also put @ & * _ here; refusing their certificates would help nobody.
      return decodeAscii(node, /^[A-Za-z0-9 '()+,\-./:=?*@&_]*$/);
    case TAG.numericString:
      return decodeAscii(node, /^[0-9 ]*$/);
    case TAG.ia5String:
    case TAG.visibleString:
      // biome-ignore lint/suspicious/noControlCharactersInRegex: IA5String is all of ASCII
      return decodeAscii(node, /^[\x00-\x7f]*$/);
    case TAG.teletexString:
      return Buffer.from(node.content).toString('latin1');
    case TAG.bmpString:
      return decodeBmp(node);
    default:
      throw unexpected(node, 'a string');
  }
}

/** Text is normalised to NFC, so one name has one encoding. */
export function utf8String(text: string): Uint8Array {
  return writePrimitive(TAG.utf8String, new TextEncoder().encode(text.normalize('NFC')));
}

export function printableString(text: string): Uint8Array {
  if (!/^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text)) {
    throw new Asn1Error('ASN1_VALUE_INVALID', 'text has letters that PrintableString lacks');
  }
  return writePrimitive(TAG.printableString, Buffer.from(text, 'latin1'));
}

export function ia5String(text: string): Uint8Array {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: IA5String is all of ASCII
  if (!/^[\x00-\x7f]*$/.test(text)) {
    throw new Asn1Error('ASN1_VALUE_INVALID', 'text has letters that IA5String lacks');
  }
  return writePrimitive(TAG.ia5String, Buffer.from(text, 'latin1'));
}

function decodeUtf8(node: DerNode): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(node.content);
  } catch (cause) {
    throw new Asn1Error('ASN1_VALUE_INVALID', `broken UTF-8 at ${node.start}`, { cause });
  }
}

function decodeAscii(node: DerNode, allowed: RegExp): string {
  const text = Buffer.from(node.content).toString('latin1');
  if (!allowed.test(text)) {
    throw new Asn1Error('ASN1_VALUE_INVALID', `letters outside the string type at ${node.start}`);
  }
  return text;
}

function decodeBmp(node: DerNode): string {
  if (node.content.length % 2 !== 0) {
    throw new Asn1Error('ASN1_VALUE_INVALID', `BMPString of odd length at ${node.start}`);
  }
  const text = Buffer.from(node.content).swap16().toString('utf16le');
  if (!text.isWellFormed()) {
    throw new Asn1Error('ASN1_VALUE_INVALID', `BMPString with half a letter at ${node.start}`);
  }
  return text;
}
