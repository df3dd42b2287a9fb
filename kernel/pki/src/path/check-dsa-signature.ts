import { createPublicKey, verify } from 'node:crypto';
import { asBitStringBytes, asOid, bitString, readDer, sequence } from '@hien-luong/asn1';
import type { Certificate } from '../certificate/certificate.ts';
import { OID } from '../oids.ts';
import type { PathFault } from './path-fault.ts';

/**
 * DSA over SHA-1, which nobody uses any more and only test suites ask for. A key may leave out its
 * parameters, which are then those of the key above.
 * @spec RFC 5280 §6.1.4 (f)
 * @spec RFC 3279 §2.2.2
 */
export function checkDsaSignature(
  certificate: Certificate,
  issuers: readonly Certificate[],
): PathFault | undefined {
  const [tbs, algorithm, signature] = readDer(certificate.der).children;
  const [algorithmOid] = algorithm?.children ?? [];
  const isDsa = algorithmOid !== undefined && asOid(algorithmOid) === OID.dsaWithSha1;
  if (!isDsa || tbs === undefined || signature === undefined) {
    return 'CERTIFICATE_ALGORITHM_UNSUPPORTED';
  }
  try {
    const key = createPublicKey({ key: findKey(issuers), format: 'der', type: 'spki' });
    const isGenuine =
      key.asymmetricKeyType === 'dsa' &&
      verify('sha1', tbs.bytes, key, asBitStringBytes(signature));
    return isGenuine ? undefined : 'CERTIFICATE_SIGNATURE_INVALID';
  } catch {
    return 'CERTIFICATE_SIGNATURE_INVALID';
  }
}

/** The issuer's key, with the parameters of the nearest one above that has them. */
function findKey([issuer, ...above]: readonly Certificate[]): Buffer {
  const spki = issuer?.publicKey.spki ?? new Uint8Array();
  const hasParameters = (readDer(spki).children[0]?.children.length ?? 0) > 1;
  const donor = above.find(({ publicKey }) => publicKey.algorithm === OID.dsa);
  if (hasParameters || issuer === undefined || donor === undefined) return Buffer.from(spki);
  const algorithm = readDer(donor.publicKey.spki).children[0]?.bytes;
  return Buffer.from(sequence(algorithm, bitString(issuer.publicKey.keyBits)));
}
