import { z } from 'zod';
import type { CscService } from '../signing-devices.ts';

/** SHA-256, and with what it is signed; the wire names algorithms by object identifier. */
const SHA256_OID = '2.16.840.1.101.3.4.2.1';
const SIGN_ALGORITHMS = { rsa: '1.2.840.113549.1.1.1', ecdsa: '1.2.840.10045.4.3.2' } as const;

/** What a consent is on the wire. */
export type CscConsent = { pin?: string | undefined; otp?: string | undefined };

export type CscAuthorisation = {
  credentialId: string;
  /** SHA-256 digests; the authorisation is for these and no others. */
  digests: readonly Uint8Array[];
  consent: CscConsent;
};

export type CscSigning = {
  credentialId: string;
  digests: readonly Uint8Array[];
  /** Signature activation data. */
  sad: string;
  scheme: 'rsa' | 'ecdsa';
};

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/**
 * Body of `credentials/authorize`; version 2 renamed the hashes and keeps PIN and code in a list.
 * @spec CSC API 1.0.4.0 §11.6
 * @spec CSC API 2.0.0.2 §11.6
 */
export function authoriseBody(
  version: CscService['version'],
  { credentialId, digests, consent }: CscAuthorisation,
): Record<string, unknown> {
  const common = { credentialID: credentialId, numSignatures: digests.length };
  const hashes = digests.map(base64);
  if (version === '1') {
    const { pin, otp } = consent;
    return { ...common, hash: hashes, ...(pin && { PIN: pin }), ...(otp && { OTP: otp }) };
  }
  const authData = [
    ...(consent.pin ? [{ id: 'PIN', value: consent.pin }] : []),
    ...(consent.otp ? [{ id: 'OTP', value: consent.otp }] : []),
  ];
  return {
    ...common,
    hashes,
    hashAlgorithmOID: SHA256_OID,
    ...(authData.length > 0 && { authData }),
  };
}

/**
 * Body of `signatures/signHash`.
 * @spec CSC API 1.0.4.0 §11.9
 * @spec CSC API 2.0.0.2 §11.10
 */
export function signHashBody(
  version: CscService['version'],
  { credentialId, digests, sad, scheme }: CscSigning,
): Record<string, unknown> {
  const common = { credentialID: credentialId, SAD: sad, signAlgo: SIGN_ALGORITHMS[scheme] };
  const hashes = digests.map(base64);
  return version === '1'
    ? { ...common, hash: hashes, hashAlgo: SHA256_OID }
    : { ...common, hashes, hashAlgorithmOID: SHA256_OID };
}

export const CredentialsList = z.object({ credentialIDs: z.array(z.string()) });
export const CredentialInfo = z.object({
  key: z.object({ status: z.string(), algo: z.array(z.string()) }),
  cert: z.object({ status: z.string().optional(), certificates: z.array(z.base64()).min(1) }),
});
export type CredentialInfo = z.infer<typeof CredentialInfo>;
export const Authorised = z.object({ SAD: z.string().min(1) });
export const SignedHashes = z.object({ signatures: z.array(z.base64()) });
export const Refusal = z.object({
  error: z.string(),
  error_description: z.string().optional(),
});
