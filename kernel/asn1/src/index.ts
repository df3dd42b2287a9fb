export type { Asn1ErrorCode } from './asn1-error.ts';
export { Asn1Error } from './asn1-error.ts';
export type { BitString } from './bit-string.ts';
export { asBitString, asBitStringBytes, asNamedBits, bitString, namedBits } from './bit-string.ts';
export { asBoolean, boolean } from './boolean.ts';
export type { DerNode } from './der-node.ts';
export { isContext, isUniversal } from './expect-node.ts';
export {
  asEnumerated,
  asInteger,
  asSmallInteger,
  enumerated,
  integer,
  unsignedInteger,
} from './integer.ts';
export { asNull, nullValue } from './null.ts';
export { asOctetString, octetString } from './octet-string.ts';
export { asOid, oid } from './oid.ts';
export type { ReadOptions } from './read-der.ts';
export { readBer, readDer, readDerPrefix } from './read-der.ts';
export type { FieldReader } from './read-fields.ts';
export { readFields } from './read-fields.ts';
export type { Part } from './structure.ts';
export {
  asExplicit,
  asImplicit,
  asSequence,
  asSet,
  contextTag,
  sequence,
  setOf,
} from './structure.ts';
export type { TagClass } from './tag.ts';
export { TAG } from './tag.ts';
export { asString, ia5String, printableString, utf8String } from './text.ts';
export { asTime, generalizedTime, utcOrGeneralizedTime } from './time.ts';
export { writeTlv } from './write-tlv.ts';
