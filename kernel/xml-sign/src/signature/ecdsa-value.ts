import { asInteger, integer, readDer, readFields, sequence } from '@hien-luong/asn1';

/** Bytes of one coordinate. */
const FIELD_BYTES: Readonly<Record<string, number>> = {
  prime256v1: 32,
  secp384r1: 48,
  secp521r1: 66,
};

/**
 * XML writes an ECDSA signature as r and s side by side, each as long as the curve's field.
 * @spec XMLDSIG 1.1 §6.4.3
 */
export function ecdsaToXml(der: Uint8Array, curve: string | undefined): Uint8Array | undefined {
  const length = FIELD_BYTES[curve ?? ''];
  if (length === undefined) return undefined;
  const fields = readFields(readDer(der));
  const r = asInteger(fields.next('r'));
  const s = asInteger(fields.next('s'));
  fields.end();
  const hex = [r, s].map((value) => value.toString(16).padStart(length * 2, '0')).join('');
  return hex.length === length * 4 ? Uint8Array.from(Buffer.from(hex, 'hex')) : undefined;
}

/** The other way round, for verifying; undefined where the length is not the curve's. */
export function ecdsaFromXml(value: Uint8Array, curve: string | undefined): Uint8Array | undefined {
  const length = FIELD_BYTES[curve ?? ''];
  if (length === undefined || value.length !== length * 2) return undefined;
  const [r, s] = [value.subarray(0, length), value.subarray(length)].map((half) =>
    BigInt(`0x${Buffer.from(half).toString('hex')}`),
  );
  return r === undefined || s === undefined ? undefined : sequence(integer(r), integer(s));
}
