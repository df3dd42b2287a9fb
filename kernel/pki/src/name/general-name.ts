import type { DerNode } from '@hien-luong/asn1';
import {
  asExplicit,
  asImplicit,
  asOctetString,
  asString,
  contextTag,
  ia5String,
  octetString,
  TAG,
} from '@hien-luong/asn1';
import { toHex } from '../hex.ts';
import { PkiError } from '../pki-error.ts';
import type { Name } from './name.ts';
import { encodeName, parseName } from './name.ts';
import { nameKey } from './same-name.ts';

/**
 * One of the forms in which somebody or something is named. Forms that are only compared and never
 * understood (otherName, x400Address, ediPartyName, registeredID) keep their tag and their bytes.
 */
export type GeneralName =
  | { readonly kind: 'email'; readonly value: string }
  | { readonly kind: 'dns'; readonly value: string }
  | { readonly kind: 'uri'; readonly value: string }
  | { readonly kind: 'directory'; readonly name: Name }
  /** An address of 4 or 16 bytes; in a constraint, address and mask. */
  | { readonly kind: 'ip'; readonly bytes: Uint8Array }
  | { readonly kind: 'other'; readonly tag: number; readonly der: Uint8Array };

const TEXT_KINDS = { 1: 'email', 2: 'dns', 6: 'uri' } as const;
const HIGHEST_TAG = 8;

/** @spec RFC 5280 §4.2.1.6 */
export function parseGeneralName(node: DerNode): GeneralName {
  const { tag } = node;
  if (node.tagClass !== 'context' || tag > HIGHEST_TAG) {
    throw new PkiError('NAME_MALFORMED', `no general name has the tag ${node.tagClass} ${tag}`);
  }
  if (tag === 1 || tag === 2 || tag === 6) {
    return { kind: TEXT_KINDS[tag], value: asString(asImplicit(node, tag, TAG.ia5String)) };
  }
  if (tag === 4) return { kind: 'directory', name: parseName(asExplicit(node, 4)) };
  if (tag === 7) {
    return { kind: 'ip', bytes: asOctetString(asImplicit(node, 7, TAG.octetString)) };
  }
  return { kind: 'other', tag, der: node.bytes };
}

export function encodeGeneralName(name: GeneralName): Uint8Array {
  switch (name.kind) {
    case 'email':
      return contextTag(1, ia5String(name.value), { explicit: false });
    case 'dns':
      return contextTag(2, ia5String(name.value), { explicit: false });
    case 'uri':
      return contextTag(6, ia5String(name.value), { explicit: false });
    case 'directory':
      return contextTag(4, encodeName(name.name), { explicit: true });
    case 'ip':
      return contextTag(7, octetString(name.bytes), { explicit: false });
    case 'other':
      return name.der;
  }
}

/** The form in which general names are compared for equality. @spec RFC 5280 §7.2, §7.4, §7.5 */
export function generalNameKey(name: GeneralName): string {
  switch (name.kind) {
    case 'directory':
      return `directory:${nameKey(name.name)}`;
    case 'dns':
      return `dns:${name.value.toLowerCase()}`;
    case 'email':
      return `email:${name.value.replace(/@[^@]*$/, (host) => host.toLowerCase())}`;
    case 'uri':
      // Scheme and host have no case; what follows them does.
      return `uri:${name.value.replace(/^[^:]*:\/\/[^/?#]*/, (start) => start.toLowerCase())}`;
    case 'ip':
      return `ip:${toHex(name.bytes)}`;
    case 'other':
      return `other:${toHex(name.der)}`;
  }
}
