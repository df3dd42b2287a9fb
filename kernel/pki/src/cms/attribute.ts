import type { DerNode, Part } from '@hien-luong/asn1';
import { asOid, asSet, oid, readFields, sequence, setOf } from '@hien-luong/asn1';

/** An attribute of a signer; `values` are DER values. @spec RFC 5652 §5.3 */
export type Attribute = { readonly type: string; readonly values: readonly DerNode[] };

export function parseAttribute(node: DerNode): Attribute {
  const fields = readFields(node);
  const type = asOid(fields.next('attrType'));
  const values = asSet(fields.next('attrValues'));
  fields.end();
  return { type, values };
}

export function encodeAttribute(type: string, ...values: readonly Part[]): Uint8Array {
  return sequence(oid(type), setOf(...values));
}

/** The only value of an attribute that must be there once with one value. */
export function findSingleValue(
  attributes: readonly Attribute[],
  type: string,
): DerNode | undefined {
  const [attribute, ...more] = attributes.filter((candidate) => candidate.type === type);
  if (attribute?.values.length !== 1 || more.length > 0) return undefined;
  return attribute.values[0];
}

export function hasAttribute(attributes: readonly Attribute[], type: string): boolean {
  return attributes.some((attribute) => attribute.type === type);
}
