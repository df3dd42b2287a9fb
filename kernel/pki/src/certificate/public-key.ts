import type { KeyObject } from 'node:crypto';
import { createPublicKey } from 'node:crypto';
import { asBitStringBytes, asOid, readDer, readFields } from '@hien-luong/asn1';
import { digestOf } from '../algorithm/hash-algorithm.ts';
import { PkiError } from '../pki-error.ts';

/** Shorter keys were broken long ago; which ones still prove something, a policy says. */
const MIN_RSA_BITS = 1024;
/** A longer key only keeps a verifier busy. */
const MAX_RSA_BITS = 16384;

export type PublicKey = {
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
  /** OID of the key's algorithm. */
  readonly algorithm: string;
  /** The bits of the key without their wrapping; OCSP and key identifiers hash these. */
  readonly keyBits: Uint8Array;
  /** Throws `KEY_UNSUPPORTED` where the platform cannot read the key. */
  keyObject(): KeyObject;
};

/** @spec RFC 5280 §4.1.2.7 */
export function parsePublicKey(spki: Uint8Array): PublicKey {
  const fields = readFields(readDer(spki));
  const algorithm = asOid(readFields(fields.next('algorithm')).next('algorithm'));
  const keyBits = asBitStringBytes(fields.next('subjectPublicKey'));
  fields.end();
  let cached: KeyObject | undefined;
  return {
    spki,
    algorithm,
    keyBits,
    keyObject() {
      cached ??= importKey(spki);
      return cached;
    },
  };
}

/** SHA-1 of the key bits; an identifier and no proof. @spec RFC 5280 §4.2.1.2 (1) */
export function keyIdentifierOf(publicKey: PublicKey): Uint8Array {
  return digestOf('sha1', publicKey.keyBits);
}

/** SubjectPublicKeyInfo of a key of this platform, private or public. */
export function spkiOf(key: KeyObject): Uint8Array {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
}

function importKey(spki: Uint8Array): KeyObject {
  const key = readKey(spki);
  const { modulusLength: bits, publicExponent: exponent } = key.asymmetricKeyDetails ?? {};
  if (bits !== undefined && (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS)) {
    throw new PkiError('KEY_UNSUPPORTED', `RSA key of ${bits} bits`);
  }
  // With the exponent 1 a signature is the padded digest itself, which anybody can write.
  if (exponent !== undefined && (exponent < 3n || exponent % 2n === 0n)) {
    throw new PkiError('KEY_UNSUPPORTED', `RSA key with the exponent ${exponent}`);
  }
  return key;
}

function readKey(spki: Uint8Array): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch (cause) {
    throw new PkiError('KEY_UNSUPPORTED', 'public key cannot be read', { cause });
  }
}
