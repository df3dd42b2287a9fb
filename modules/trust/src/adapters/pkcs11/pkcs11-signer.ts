import { createHash } from 'node:crypto';
import { integer, sequence } from '@hien-luong/asn1';
import type { Certificate, CmsSigner } from '@hien-luong/pki';
import { TrustError } from '../../rules/trust-error.ts';
import type { Pkcs11Device } from '../signing-devices.ts';
import { askToken, type TokenQuestion } from './ask-token.ts';
import type { TokenAnswer } from './token-message.ts';

/** DigestInfo of SHA-256 up to the digest. @spec RFC 8017 §9.2 note 1 */
const SHA256_DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

export type TokenKey = { device: Pkcs11Device; keyId: string; pin: string };

/**
 * Logs in once to see that PIN, token and key are there, before anything is written. Throws
 * `PIN_WRONG`, `DEVICE_PIN_LOCKED`, `DEVICE_KEY_NOT_FOUND`, `DEVICE_UNAVAILABLE`, `DEVICE_FAILED`.
 */
export async function checkTokenKey(certificate: Certificate, key: TokenKey): Promise<void> {
  await ask(key, { op: 'check', scheme: schemeOf(certificate), input: new Uint8Array() });
}

/** A key on a PKCS #11 token; what the token signs is the digest. */
export function pkcs11Signer(certificate: Certificate, key: TokenKey): CmsSigner {
  const scheme = schemeOf(certificate);
  return {
    certificate,
    async sign(toBeSigned) {
      const digest = createHash('sha256').update(toBeSigned).digest();
      const input = scheme === 'rsa' ? Buffer.concat([SHA256_DIGEST_INFO, digest]) : digest;
      const signature = await ask(key, { op: 'sign', scheme, input });
      return scheme === 'rsa' ? signature : ecdsaToDer(signature);
    },
  };
}

function schemeOf(certificate: Certificate): 'rsa' | 'ecdsa' {
  return certificate.publicKey.keyObject().asymmetricKeyType === 'rsa' ? 'rsa' : 'ecdsa';
}

/** Tokens give r and s side by side, CMS wants them in DER. @spec PKCS#11 v2.40 §2.3.1 */
export function ecdsaToDer(signature: Uint8Array): Uint8Array {
  const half = signature.length / 2;
  const number = (bytes: Uint8Array) => BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);
  return sequence(
    integer(number(signature.subarray(0, half))),
    integer(number(signature.subarray(half))),
  );
}

async function ask(
  { device, keyId, pin }: TokenKey,
  question: Pick<TokenQuestion, 'op' | 'scheme' | 'input'>,
): Promise<Uint8Array> {
  const answer = await askToken(device, { ...question, keyId, pin });
  if (answer.ok) return answer.signature;
  throw refusalOf(answer, device.name);
}

/** The device's refusal in our words; the PIN is in none of them. */
export function refusalOf(
  { fault, detail, finalTry }: Extract<TokenAnswer, { ok: false }>,
  device: string,
): TrustError {
  const details = { device };
  switch (fault) {
    case 'PIN_WRONG':
      return new TrustError('PIN_WRONG', detail, {
        details: finalTry ? { ...details, attemptsLeft: 1 } : details,
      });
    case 'PIN_LOCKED':
      return new TrustError('DEVICE_PIN_LOCKED', detail, { details });
    case 'KEY_MISSING':
      return new TrustError('DEVICE_KEY_NOT_FOUND', detail, { details });
    case 'DEVICE_FAILED':
      return new TrustError('DEVICE_FAILED', detail, { details });
    case 'ADDON_MISSING':
      return new TrustError('DEVICE_UNAVAILABLE', 'pkcs11js is not built on this server', {
        details: { ...details, why: 'addon' },
      });
    case 'MODULE_UNUSABLE':
      return new TrustError('DEVICE_UNAVAILABLE', detail, {
        details: { ...details, why: 'module' },
      });
    case 'TOKEN_ABSENT':
      return new TrustError('DEVICE_UNAVAILABLE', detail, {
        details: { ...details, why: 'token' },
      });
    case 'SESSION_LOST':
      return new TrustError('DEVICE_UNAVAILABLE', detail, { details: { ...details, why: 'lost' } });
  }
}
