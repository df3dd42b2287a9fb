/** What the token's own process is asked. The PIN travels here and is written nowhere. */
export type TokenRequest = {
  id: number;
  /** `check` logs in and looks for the key; `sign` signs as well. */
  op: 'check' | 'sign';
  /** Shared library of the device's maker. */
  module: string;
  /** Label of the token. */
  token: string;
  pin: string;
  /** CKA_ID of the private key, lower-case hex. */
  keyId: string;
  scheme: 'rsa' | 'ecdsa';
  /** DigestInfo for RSA, the digest itself for ECDSA. */
  input: Uint8Array;
};

export type TokenFault =
  | 'ADDON_MISSING'
  | 'MODULE_UNUSABLE'
  | 'TOKEN_ABSENT'
  | 'KEY_MISSING'
  | 'PIN_WRONG'
  | 'PIN_LOCKED'
  | 'SESSION_LOST'
  | 'DEVICE_FAILED';

export type TokenAnswer =
  | { id: number; ok: true; signature: Uint8Array }
  | { id: number; ok: false; fault: TokenFault; detail: string; finalTry: boolean };
