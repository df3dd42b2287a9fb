import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import type { DerNode } from '@hien-luong/asn1';
import {
  asNull,
  asOctetString,
  asOid,
  asSmallInteger,
  isUniversal,
  readFields,
  TAG,
} from '@hien-luong/asn1';
import { PkiError } from '../pki-error.ts';
import { bmpPassword, CLASSIC_COST, derivePkcs12 } from './pkcs12-key.ts';
import { type Protection, spendIterations } from './protection.ts';

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
/** `pbeWithSHAAnd3-KeyTripleDES-CBC`, which Windows and older programs still write for keys. */
const PBE_3DES = '1.2.840.113549.1.12.1.3';
/** `pbeWithSHAAnd40BitRC2-CBC`, which they write for certificates. */
const PBE_RC2_40 = '1.2.840.113549.1.12.1.6';

const CIPHERS: Readonly<Record<string, { name: string; keyBytes: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyBytes: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyBytes: 24 },
};
const PRFS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

export type Encrypted = {
  /** AlgorithmIdentifier. */
  readonly algorithm: DerNode;
  readonly ciphertext: Uint8Array;
};

/**
 * What a password protects. Throws `PKCS12_UNSUPPORTED` for other algorithms,
 * `PKCS12_PASSWORD_WRONG` where the result has no proper end.
 * RFC 8018 §6.2, RFC 7292 appendix C.
 */
export function decryptByPassword(
  { algorithm, ciphertext }: Encrypted,
  protection: Protection,
): Uint8Array {
  const { cipher, key, iv } = openAlgorithm(algorithm, protection);
  try {
    const decipher = createDecipheriv(cipher, key, iv);
    return Uint8Array.from(Buffer.concat([decipher.update(ciphertext), decipher.final()]));
  } catch (cause) {
    throw new PkiError('PKCS12_PASSWORD_WRONG', 'cannot be decrypted', { cause });
  }
}

type Opened = { cipher: string; key: Uint8Array; iv: Uint8Array };

function openAlgorithm(algorithm: DerNode, protection: Protection): Opened {
  const fields = readFields(algorithm);
  const id = asOid(fields.next('algorithm'));
  const parameters = fields.next('parameters');
  fields.end();
  if (id === PBES2) return openPbes2(parameters, protection);
  if (id === PBE_3DES) return openTripleDes(parameters, protection);
  throw unsupported(id === PBE_RC2_40 ? 'RC2-40' : id);
}

function openPbes2(parameters: DerNode, protection: Protection): Opened {
  const fields = readFields(parameters);
  const derivation = readFields(fields.next('keyDerivationFunc'));
  const scheme = readFields(fields.next('encryptionScheme'));
  fields.end();
  const cipherId = asOid(scheme.next('algorithm'));
  const cipher = CIPHERS[cipherId];
  if (cipher === undefined) throw unsupported(cipherId);
  const iv = asOctetString(scheme.next('iv'));
  const derivationId = asOid(derivation.next('algorithm'));
  if (derivationId !== PBKDF2) throw unsupported(derivationId);
  const pbkdf2 = readPbkdf2(derivation.next('parameters'), protection);
  const { salt, iterations, prf, keyBytes } = pbkdf2;
  if (keyBytes !== undefined && keyBytes !== cipher.keyBytes) throw unsupported('key length');
  const secret = Buffer.from(protection.password, 'utf8');
  const key = pbkdf2Sync(secret, salt, iterations, cipher.keyBytes, prf);
  return { cipher: cipher.name, key, iv };
}

export type Pbkdf2Parameters = {
  readonly salt: Uint8Array;
  readonly iterations: number;
  /** Hash of the HMAC. */
  readonly prf: string;
  readonly keyBytes: number | undefined;
};

/** RFC 8018 A.2. */
export function readPbkdf2(parameters: DerNode, protection: Protection): Pbkdf2Parameters {
  const fields = readFields(parameters);
  const salt = asOctetString(fields.next('salt'));
  const iterations = spendIterations(fields.next('iterationCount'), protection);
  const keyLength = fields.optionalUniversal(TAG.integer);
  const prfNode = fields.optionalUniversal(TAG.sequence);
  fields.end();
  return {
    salt,
    iterations,
    prf: prfNode === undefined ? 'sha1' : prfOf(prfNode),
    keyBytes: keyLength && asSmallInteger(keyLength),
  };
}

/** A PRF or a MAC: HMAC with one of the hashes. */
export function prfOf(algorithm: DerNode): string {
  const fields = readFields(algorithm);
  const id = asOid(fields.next('algorithm'));
  const nothing = fields.optionalUniversal(TAG.null);
  if (isUniversal(nothing, TAG.null)) asNull(nothing);
  fields.end();
  const hash = PRFS[id];
  if (hash === undefined) throw unsupported(id);
  return hash;
}

function openTripleDes(parameters: DerNode, protection: Protection): Opened {
  const fields = readFields(parameters);
  const salt = asOctetString(fields.next('salt'));
  const iterations = spendIterations(fields.next('iterations'), protection, 2 * CLASSIC_COST);
  fields.end();
  const common = { hash: 'sha1', password: bmpPassword(protection.password), salt, iterations };
  return {
    cipher: 'des-ede3-cbc',
    key: derivePkcs12({ ...common, purpose: 'key', length: 24 }),
    iv: derivePkcs12({ ...common, purpose: 'iv', length: 8 }),
  };
}

function unsupported(what: string): PkiError {
  return new PkiError('PKCS12_UNSUPPORTED', what, { details: { what } });
}
