import { constants, privateEncrypt, randomBytes } from 'node:crypto';
import type { Behaviours } from '../behaviours.ts';
import type { DemoToken, DemoTokens } from '../demo-tokens.ts';

export const CSC_BEHAVIOURS = [
  'succeed',
  'down',
  'slow',
  'nonsense',
  'wrongKey',
  'sadExpired',
] as const;
export type CscBehaviour = (typeof CSC_BEHAVIOURS)[number];

/** Printed on every page of the demo; a real service sends the code to a phone. */
const SIMULATED_PIN = '246810';
export const SIMULATED_OTP = '135790';

const SAD_SECONDS = 300;
/** DigestInfo of SHA-256 up to the digest (RFC 8017 §9.2). */
const SHA256_DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

export type CscRefusal = { error: string; error_description: string };
export type Answer<Body> = { ok: true; body: Body } | { ok: false; refusal: CscRefusal };

export type SimulatedCsc = {
  behaviours: Behaviours<CscBehaviour>;
  list(): string[];
  find(credentialId: string): DemoToken | undefined;
  authorise(order: {
    credentialId: string;
    hashes: readonly string[];
    pin: string | undefined;
    otp: string | undefined;
  }): Answer<{ SAD: string; expiresIn: number }>;
  sign(
    order: { credentialId: string; hashes: readonly string[]; sad: string },
    behaviour: CscBehaviour,
  ): Answer<{ signatures: string[] }>;
};

type Permission = { credentialId: string; hashes: readonly string[]; until: number };

/** A remote signing service over the demo tokens; one permission signs its own hashes, once. */
export function createSimulatedCsc(
  tokens: DemoTokens,
  behaviours: Behaviours<CscBehaviour>,
): SimulatedCsc {
  const permissions = new Map<string, Permission>();
  return {
    behaviours,
    list: () => tokens.list().map(({ certificate }) => certificate.serialNumber),
    find: (credentialId) => tokens.find(credentialId),
    authorise({ credentialId, hashes, pin, otp }) {
      if (tokens.find(credentialId) === undefined) return refuse('Invalid parameter credentialID');
      if (pin !== SIMULATED_PIN) return refuse('The PIN is invalid', 'invalid_pin');
      if (otp !== SIMULATED_OTP) return refuse('The OTP is invalid', 'invalid_otp');
      const sad = randomBytes(24).toString('base64url');
      const until = Date.now() + SAD_SECONDS * 1000;
      permissions.set(sad, { credentialId, hashes: [...hashes], until });
      return { ok: true, body: { SAD: sad, expiresIn: SAD_SECONDS } };
    },
    sign({ credentialId, hashes, sad }, behaviour) {
      const permission = permissions.get(sad);
      permissions.delete(sad);
      const isGood =
        permission !== undefined &&
        behaviour !== 'sadExpired' &&
        permission.until > Date.now() &&
        permission.credentialId === credentialId &&
        hashes.every((hash) => permission.hashes.includes(hash));
      if (!isGood) return refuse('Invalid parameter SAD');
      const own = tokens.find(credentialId);
      const token = behaviour === 'wrongKey' ? tokens.list().find((one) => one !== own) : own;
      if (token === undefined) return refuse('Invalid parameter credentialID');
      return { ok: true, body: { signatures: hashes.map((hash) => signHash(token, hash)) } };
    },
  };
}

function signHash({ key }: DemoToken, hash: string): string {
  const padded = Buffer.concat([SHA256_DIGEST_INFO, Buffer.from(hash, 'base64')]);
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, padded).toString('base64');
}

function refuse(
  description: string,
  error = 'invalid_request',
): { ok: false; refusal: CscRefusal } {
  return { ok: false, refusal: { error, error_description: description } };
}
