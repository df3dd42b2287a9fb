import type { HashAlgorithm, SignatureAlgorithm } from '@hien-luong/pki';
import { OID } from '@hien-luong/pki';
import { refuse } from './signature-refusal.ts';

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const PSS = 'http://www.w3.org/2007/05/xmldsig-more#';

/** SHA-1 is read, for the policy on algorithms to judge, and never written. */
const DIGESTS: Readonly<Record<string, HashAlgorithm>> = {
  'http://www.w3.org/2000/09/xmldsig#sha1': 'sha1',
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  [`${MORE}sha384`]: 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
};

/** @spec RFC 9231 §2.3 */
const SIGNATURES: Readonly<Record<string, SignatureAlgorithm>> = {
  'http://www.w3.org/2000/09/xmldsig#rsa-sha1': pkcs1(OID.sha1WithRsa, 'sha1'),
  [`${MORE}rsa-sha256`]: pkcs1(OID.sha256WithRsa, 'sha256'),
  [`${MORE}rsa-sha384`]: pkcs1(OID.sha384WithRsa, 'sha384'),
  [`${MORE}rsa-sha512`]: pkcs1(OID.sha512WithRsa, 'sha512'),
  [`${PSS}sha256-rsa-MGF1`]: pss('sha256', 32),
  [`${PSS}sha384-rsa-MGF1`]: pss('sha384', 48),
  [`${PSS}sha512-rsa-MGF1`]: pss('sha512', 64),
  [`${MORE}ecdsa-sha256`]: ecdsa(OID.ecdsaWithSha256, 'sha256'),
  [`${MORE}ecdsa-sha384`]: ecdsa(OID.ecdsaWithSha384, 'sha384'),
  [`${MORE}ecdsa-sha512`]: ecdsa(OID.ecdsaWithSha512, 'sha512'),
};

export function digestAlgorithmOf(uri: string): HashAlgorithm {
  const found = Object.hasOwn(DIGESTS, uri) ? DIGESTS[uri] : undefined;
  return found ?? refuse('DIGEST_ALGORITHM_UNSUPPORTED', `not known: ${uri.slice(0, 80)}`);
}

export function digestUri(algorithm: HashAlgorithm): string {
  return Object.keys(DIGESTS).find((uri) => DIGESTS[uri] === algorithm) ?? '';
}

export function signatureAlgorithmOfUri(uri: string): SignatureAlgorithm {
  if (/hmac/i.test(uri)) refuse('HMAC_REFUSED', 'a shared secret proves nobody');
  const found = Object.hasOwn(SIGNATURES, uri) ? SIGNATURES[uri] : undefined;
  return found ?? refuse('SIGNATURE_ALGORITHM_UNSUPPORTED', `not known: ${uri.slice(0, 80)}`);
}

/** Undefined for what is read and not written: PSS and SHA-1. */
export function findSignatureUri(
  scheme: SignatureAlgorithm['scheme'],
  hash: Exclude<HashAlgorithm, 'sha1'>,
): string | undefined {
  if (scheme === 'rsa-pss') return undefined;
  return Object.keys(SIGNATURES).find(
    (uri) => SIGNATURES[uri]?.scheme === scheme && SIGNATURES[uri]?.hash === hash,
  );
}

function pkcs1(oid: string, hash: HashAlgorithm): SignatureAlgorithm {
  return { oid, scheme: 'rsa-pkcs1', hash };
}

/** The salt is as long as the hash. @spec RFC 9231 §2.3.10 */
function pss(hash: HashAlgorithm, saltLength: number): SignatureAlgorithm {
  return { oid: OID.rsaPss, scheme: 'rsa-pss', hash, saltLength };
}

function ecdsa(oid: string, hash: HashAlgorithm): SignatureAlgorithm {
  return { oid, scheme: 'ecdsa', hash };
}
