import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import type { DerNode } from '@hien-luong/asn1';
import { asOctetString, asOid, isUniversal, readFields, TAG } from '@hien-luong/asn1';
import { parseHashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { PkiError } from '../pki-error.ts';
import { prfOf, readPbkdf2 } from './decrypt-by-password.ts';
import { bmpPassword, CLASSIC_COST, derivePkcs12 } from './pkcs12-key.ts';
import { type Protection, spendIterations } from './protection.ts';

/** RFC 9579. */
const PBMAC1 = '1.2.840.113549.1.5.14';
const LENGTHS: Readonly<Record<string, number>> = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 };

/**
 * Whether the password made this code over the content: it is then right, and nothing was changed.
 * RFC 7292 §5.1
. */
export function isMacOf(macData: DerNode, content: Uint8Array, protection: Protection): boolean {
  const fields = readFields(macData);
  const mac = readFields(fields.next('mac'));
  const algorithm = mac.next('digestAlgorithm');
  const told = asOctetString(mac.next('digest'));
  mac.end();
  const salt = asOctetString(fields.next('macSalt'));
  const countNode = fields.optionalUniversal(TAG.integer);
  fields.end();
  const iterations =
    countNode === undefined ? 1 : spendIterations(countNode, protection, CLASSIC_COST);
  const computed = isPbmac1(algorithm)
    ? pbmac1(algorithm, content, protection)
    : classicMac(algorithm, content, { password: protection.password, salt, iterations });
  return told.length === computed.length && timingSafeEqual(told, computed);
}

function classicMac(
  algorithm: DerNode,
  content: Uint8Array,
  { password, salt, iterations }: { password: string; salt: Uint8Array; iterations: number },
): Uint8Array {
  const hash = parseHashAlgorithm(algorithm);
  const length = LENGTHS[hash ?? ''];
  if (hash === undefined || length === undefined) {
    throw new PkiError('PKCS12_UNSUPPORTED', 'hash of the code');
  }
  const secret = bmpPassword(password);
  const key = derivePkcs12({ hash, password: secret, salt, iterations, purpose: 'mac', length });
  return createHmac(hash, key).update(content).digest();
}

function isPbmac1(algorithm: DerNode): boolean {
  const [id] = algorithm.children;
  return isUniversal(id, TAG.oid) && asOid(id) === PBMAC1;
}

function pbmac1(algorithm: DerNode, content: Uint8Array, protection: Protection): Uint8Array {
  const outer = readFields(algorithm);
  outer.next('algorithm');
  const fields = readFields(outer.next('parameters'));
  outer.end();
  const derivation = readFields(fields.next('keyDerivationFunc'));
  const scheme = prfOf(fields.next('messageAuthScheme'));
  fields.end();
  derivation.next('algorithm');
  const parameters = readPbkdf2(derivation.next('parameters'), protection);
  const { salt, iterations, prf, keyBytes } = parameters;
  if (keyBytes === undefined || keyBytes < 20 || keyBytes > 64) {
    throw new PkiError('PKCS12_UNSUPPORTED', 'key length of the code');
  }
  const key = pbkdf2Sync(Buffer.from(protection.password, 'utf8'), salt, iterations, keyBytes, prf);
  return createHmac(scheme, key).update(content).digest();
}
