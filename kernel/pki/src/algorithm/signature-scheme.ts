import type { HashAlgorithm } from './hash-algorithm.ts';

export type SignatureScheme = 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa';

/** `hash` is undefined where CMS names only the key (`rsaEncryption`) and the hash stands beside. */
export type SignatureAlgorithm = {
  readonly oid: string;
  readonly scheme: SignatureScheme;
  readonly hash: HashAlgorithm | undefined;
  /** In bytes; PSS only. */
  readonly saltLength?: number;
};
