import { type CmsSigner, signatureAlgorithmOf, verifySignature } from '@hien-luong/pki';
import { TrustError } from '../rules/trust-error.ts';

/**
 * Looks at each signature that a device or service gave before anything is made of it: a token with
 * two keys, a service that mixes up its customers or a broken card is found here, and not by the
 * recipient. Throws `DEVICE_SIGNATURE_WRONG`.
 */
export function verifiedSigner(signer: CmsSigner): CmsSigner {
  const { certificate } = signer;
  return {
    certificate,
    async sign(toBeSigned) {
      const signature = await signer.sign(toBeSigned);
      const publicKey = certificate.publicKey.keyObject();
      const algorithm = signatureAlgorithmOf(publicKey);
      if (verifySignature({ algorithm, publicKey, data: toBeSigned, signature })) return signature;
      throw new TrustError('DEVICE_SIGNATURE_WRONG', 'not a signature of the certificate’s key');
    },
  };
}
