import { createHash, hash } from 'node:crypto';
import type { DerNode } from '@hien-luong/asn1';
import { asOid, nullValue, oid, readFields, sequence, TAG } from '@hien-luong/asn1';
import { OID } from '../oids.ts';

/** SHA-1 is read, for what is old, and never written. */
export type HashAlgorithm = 'sha1' | 'sha256' | 'sha384' | 'sha512';

const HASH_OIDS: Readonly<Record<HashAlgorithm, string>> = {
  sha1: OID.sha1,
  sha256: OID.sha256,
  sha384: OID.sha384,
  sha512: OID.sha512,
};

const HASH_LENGTHS: Readonly<Record<HashAlgorithm, number>> = {
  sha1: 20,
  sha256: 32,
  sha384: 48,
  sha512: 64,
};

const EMPTY = new Uint8Array(0);

export function digestOf(algorithm: HashAlgorithm, ...parts: readonly Uint8Array[]): Uint8Array {
  const [only = EMPTY, ...more] = parts;
  // In one call where it can be: most of what is hashed here is smaller than the way to the hash.
  if (more.length === 0) return plainBytes(hash(algorithm, only, 'buffer'));
  const running = createHash(algorithm);
  for (const part of parts) running.update(part);
  return plainBytes(running.digest());
}

/** A Buffer would hand out Buffers, whose `slice` and equality differ. */
function plainBytes({ buffer, byteOffset, length }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

/** Length of a digest in bytes. */
export function hashLength(algorithm: HashAlgorithm): number {
  return HASH_LENGTHS[algorithm];
}

function findHashAlgorithm(dotted: string): HashAlgorithm | undefined {
  return (Object.keys(HASH_OIDS) as HashAlgorithm[]).find((name) => HASH_OIDS[name] === dotted);
}

/** The hash an AlgorithmIdentifier names, or undefined for one that is not supported. */
export function parseHashAlgorithm(node: DerNode): HashAlgorithm | undefined {
  const fields = readFields(node);
  const algorithm = findHashAlgorithm(asOid(fields.next('algorithm')));
  fields.optionalUniversal(TAG.null);
  fields.end();
  return algorithm;
}

/** Parameters are absent, as CMS prefers them. @spec RFC 5754 §2 */
export function encodeHashAlgorithm(
  algorithm: HashAlgorithm,
  options: { withNull?: boolean } = {},
): Uint8Array {
  return options.withNull ? ENCODED_WITH_NULL[algorithm] : ENCODED[algorithm];
}

const ENCODED = encodeAll(undefined);
const ENCODED_WITH_NULL = encodeAll(nullValue());

/** Each once: they stand in every signature, and are not to be written into. */
function encodeAll(
  parameters: Uint8Array | undefined,
): Readonly<Record<HashAlgorithm, Uint8Array>> {
  const encode = (algorithm: HashAlgorithm) => sequence(oid(HASH_OIDS[algorithm]), parameters);
  return {
    sha1: encode('sha1'),
    sha256: encode('sha256'),
    sha384: encode('sha384'),
    sha512: encode('sha512'),
  };
}
