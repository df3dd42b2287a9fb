import { Asn1Error } from './asn1-error.ts';
import type { DerNode } from './der-node.ts';

/** Throws unless the node is a value of the universal type `tag`. */
export function expectUniversal(node: DerNode, tag: number, typeName: string): void {
  if (node.tagClass !== 'universal' || node.tag !== tag) throw unexpected(node, typeName);
}

export function unexpected(node: DerNode, typeName: string): Asn1Error {
  return new Asn1Error(
    'ASN1_UNEXPECTED_TYPE',
    `expected ${typeName} at ${node.start}, found ${node.tagClass} ${node.tag}`,
  );
}

/** True for the context-specific tag `[tag]`. */
export function isContext(node: DerNode | undefined, tag: number): node is DerNode {
  return node?.tagClass === 'context' && node.tag === tag;
}

/** True for a value of the universal type `tag`. */
export function isUniversal(node: DerNode | undefined, tag: number): node is DerNode {
  return node?.tagClass === 'universal' && node.tag === tag;
}
