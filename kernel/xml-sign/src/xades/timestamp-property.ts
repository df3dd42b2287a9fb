import type * as libxml from 'libxml2-wasm';
import { readC14nMethod } from '../signature/read-reference.ts';
import type { C14nMethod } from '../xml/c14n-method.ts';
import { STANDARD_C14N } from '../xml/c14n-method.ts';
import { NS } from '../xml/namespaces.ts';
import { base64Of, childrenOf, isNamed } from '../xml/read-element.ts';

export type TimestampKind = 'signature' | 'content' | 'archive';

/** A property that holds timestamps, as read. */
export type TimestampProperty = {
  readonly kind: TimestampKind;
  readonly element: libxml.XmlElement;
  /** How what it covers was canonicalised; undefined for a method that is not on the list. */
  readonly method: C14nMethod | undefined;
  /** RFC 3161 tokens in DER; each is over the same data. */
  readonly tokens: readonly Uint8Array[];
  /** It says by `Include` what it covers, which is not followed: its tokens prove nothing here. */
  readonly isExplicit: boolean;
};

/**
 * Without a method of its own a property uses the standard one.
 * @spec EN 319 132-1 §4.5
 */
export function readTimestampProperty(
  element: libxml.XmlElement,
  kind: TimestampKind,
): TimestampProperty {
  const children = childrenOf(element);
  const named = children.find((child) => isNamed(child, NS.ds, 'CanonicalizationMethod'));
  return {
    kind,
    element,
    method: named === undefined ? STANDARD_C14N : readC14nMethod(named),
    tokens: children
      .filter((child) => isNamed(child, NS.xades, 'EncapsulatedTimeStamp'))
      .map(base64Of),
    isExplicit: children.some((child) => !KNOWN.has(child.name)),
  };
}

const KNOWN: ReadonlySet<string> = new Set(['CanonicalizationMethod', 'EncapsulatedTimeStamp']);
