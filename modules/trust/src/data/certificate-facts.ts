import { type Certificate, formatName } from '@hien-luong/pki';

/** What the register keeps of a certificate beside its bytes. */
export type CertificateFacts = {
  fingerprint: string;
  serialNumber: string;
  subject: string;
  issuer: string;
  keyAlgorithm: string;
  notBefore: Date;
  notAfter: Date;
};

export function certificateFacts(certificate: Certificate): CertificateFacts {
  return {
    fingerprint: certificate.fingerprintSha256,
    serialNumber: certificate.serialNumber,
    subject: formatName(certificate.subject),
    issuer: formatName(certificate.issuer),
    keyAlgorithm: keyAlgorithmOf(certificate),
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
  };
}

const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/** `RSA 2048`, `ECDSA P-256`; of a key that this platform cannot read its algorithm's OID. */
function keyAlgorithmOf({ publicKey }: Certificate): string {
  const strength = keyStrengthOf(publicKey);
  return strength?.name ?? publicKey.algorithm;
}

export type KeyStrength = { name: string; enough: boolean };

/** Undefined for a key that cannot be read. RSA from 2048 bits, ECDSA from 256. @law TT 15/2025/TT-BKHCN */
export function keyStrengthOf(publicKey: Certificate['publicKey']): KeyStrength | undefined {
  let key: ReturnType<typeof publicKey.keyObject>;
  try {
    key = publicKey.keyObject();
  } catch {
    return undefined;
  }
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' && modulusLength !== undefined) {
    return { name: `RSA ${modulusLength}`, enough: modulusLength >= 2048 };
  }
  const curve = CURVES[namedCurve ?? ''];
  return curve === undefined ? undefined : { name: `ECDSA ${curve}`, enough: true };
}
