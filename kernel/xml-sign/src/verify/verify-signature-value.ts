import type { KeyObject } from 'node:crypto';
import type { Certificate } from '@hien-luong/pki';
import { PkiError, verifySignature } from '@hien-luong/pki';
import { ecdsaFromXml } from '../signature/ecdsa-value.ts';
import { refuse } from '../signature/signature-refusal.ts';
import type { SignatureTree } from '../signature/signature-tree.ts';

/** The value is that of the certificate's key over `SignedInfo`. @spec XMLDSIG §3.2.2 */
export function verifySignatureValue(
  { algorithm, value }: SignatureTree,
  signedInfo: Uint8Array,
  certificate: Certificate,
): void {
  const publicKey = keyOf(certificate);
  const isEcdsa = algorithm.scheme === 'ecdsa';
  const type = publicKey.asymmetricKeyType;
  const fits = isEcdsa ? type === 'ec' : type === 'rsa' || type === 'rsa-pss';
  if (!fits) refuse('SIGNATURE_ALGORITHM_MISMATCH', `${algorithm.scheme} with a key for ${type}`);
  const curve = publicKey.asymmetricKeyDetails?.namedCurve;
  const signature = isEcdsa ? ecdsaFromXml(value, curve) : value;
  const holds =
    signature !== undefined &&
    verifySignature({ algorithm, publicKey, data: signedInfo, signature });
  if (!holds) refuse('SIGNATURE_INVALID', 'not the value of this key over SignedInfo');
}

function keyOf(certificate: Certificate): KeyObject {
  try {
    return certificate.publicKey.keyObject();
  } catch (error) {
    if (!(error instanceof PkiError)) throw error;
    return refuse('SIGNATURE_ALGORITHM_UNSUPPORTED', 'a key of an unknown kind');
  }
}
