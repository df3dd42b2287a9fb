import type { KeyObject } from 'node:crypto';
import type { DerNode } from '@hien-luong/asn1';
import { asOid, isUniversal, nullValue, oid, readFields, sequence, TAG } from '@hien-luong/asn1';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import type { HashAlgorithm } from './hash-algorithm.ts';
import { parsePssParameters } from './pss-parameters.ts';
import type { SignatureAlgorithm, SignatureScheme } from './signature-scheme.ts';

const BY_OID: Readonly<Record<string, Omit<SignatureAlgorithm, 'oid'>>> = {
  [OID.rsaEncryption]: { scheme: 'rsa-pkcs1', hash: undefined },
  [OID.sha1WithRsa]: { scheme: 'rsa-pkcs1', hash: 'sha1' },
  [OID.sha256WithRsa]: { scheme: 'rsa-pkcs1', hash: 'sha256' },
  [OID.sha384WithRsa]: { scheme: 'rsa-pkcs1', hash: 'sha384' },
  [OID.sha512WithRsa]: { scheme: 'rsa-pkcs1', hash: 'sha512' },
  [OID.ecdsaWithSha256]: { scheme: 'ecdsa', hash: 'sha256' },
  [OID.ecdsaWithSha384]: { scheme: 'ecdsa', hash: 'sha384' },
  [OID.ecdsaWithSha512]: { scheme: 'ecdsa', hash: 'sha512' },
};

const CURVES: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/** The algorithm that an AlgorithmIdentifier names, or undefined for one that is not supported. */
export function parseSignatureAlgorithm(node: DerNode): SignatureAlgorithm | undefined {
  const fields = readFields(node);
  const dotted = asOid(fields.next('algorithm'));
  if (dotted === OID.rsaPss) return parsePssParameters(node);
  const known = BY_OID[dotted];
  const parameters = fields.optionalUniversal(TAG.null);
  if (known === undefined) return undefined;
  fields.end();
  // RFC 5758 §3.2: ECDSA has no parameters, not even NULL.
  if (known.scheme === 'ecdsa' && isUniversal(parameters, TAG.null)) return undefined;
  return { oid: dotted, ...known };
}

type SigningHash = Exclude<HashAlgorithm, 'sha1'>;

/** Asking the platform what a key is takes longer than looking up what it said. */
const FOUND = new WeakMap<KeyObject, Map<SigningHash, SignatureAlgorithm>>();

/** The algorithm with which this key signs; PKCS #1 v1.5 for RSA. */
export function signatureAlgorithmOf(
  key: KeyObject,
  hash: SigningHash = 'sha256',
): SignatureAlgorithm {
  const known = FOUND.get(key) ?? new Map<SigningHash, SignatureAlgorithm>();
  const algorithm = known.get(hash) ?? findAlgorithm(key, hash);
  FOUND.set(key, known.set(hash, algorithm));
  return algorithm;
}

function findAlgorithm(key: KeyObject, hash: SigningHash): SignatureAlgorithm {
  const scheme = schemeOf(key);
  const found = Object.entries(BY_OID).find(
    ([, algorithm]) => algorithm.scheme === scheme && algorithm.hash === hash,
  );
  if (found === undefined) throw new PkiError('KEY_UNSUPPORTED', `no ${scheme} with ${hash}`);
  return { oid: found[0], ...found[1] };
}

/** Throws for keys that this package does not sign or verify with. */
export function schemeOf(key: KeyObject): SignatureScheme {
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (key.asymmetricKeyType === 'rsa') return 'rsa-pkcs1';
  if (key.asymmetricKeyType === 'rsa-pss') return 'rsa-pss';
  if (key.asymmetricKeyType === 'ec' && curve !== undefined && CURVES.has(curve)) return 'ecdsa';
  throw new PkiError('KEY_UNSUPPORTED', `${key.asymmetricKeyType} ${curve ?? ''}`);
}

/** @spec RFC 5754 §3 */
export function encodeSignatureAlgorithm(algorithm: SignatureAlgorithm): Uint8Array {
  const parameters = algorithm.scheme === 'rsa-pkcs1' ? nullValue() : undefined;
  return sequence(oid(algorithm.oid), parameters);
}
