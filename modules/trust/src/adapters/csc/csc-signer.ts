import { createHash } from 'node:crypto';
import type { Certificate, CmsSigner } from '@hien-luong/pki';
import { TrustError } from '../../rules/trust-error.ts';
import type { CscService } from '../signing-devices.ts';
import { callCsc } from './call-csc.ts';
import {
  Authorised,
  authoriseBody,
  type CscConsent,
  SignedHashes,
  signHashBody,
} from './csc-wire.ts';

export type CscKey = {
  service: CscService;
  credentialId: string;
  consent: CscConsent;
  /** How many signatures the consent is for: a code is good for one authorisation. */
  signatures: number;
};

type Waiting = {
  digest: Uint8Array;
  resolve(signature: Uint8Array): void;
  reject(error: unknown): void;
};

/**
 * A key at a remote signing service. One authorisation covers all signatures of the consent, bound
 * to their digests, so it is asked for once that many are waiting: the caller makes them side by
 * side and not one after another. Throws what `callCsc` throws.
 */
export function cscSigner(certificate: Certificate, key: CscKey): CmsSigner {
  let waiting: Waiting[] = [];
  return {
    certificate,
    sign: (toBeSigned) =>
      new Promise((resolve, reject) => {
        const digest = createHash('sha256').update(toBeSigned).digest();
        waiting.push({ digest, resolve, reject });
        if (waiting.length < key.signatures) return;
        const batch = waiting;
        waiting = [];
        void signBatch(certificate, key, batch);
      }),
  };
}

async function signBatch(certificate: Certificate, key: CscKey, batch: Waiting[]): Promise<void> {
  try {
    const digests = batch.map(({ digest }) => digest);
    const signatures = await authoriseAndSign(certificate, key, digests);
    for (const [index, { resolve }] of batch.entries()) resolve(signatures[index] as Uint8Array);
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

async function authoriseAndSign(
  certificate: Certificate,
  { service, credentialId, consent }: CscKey,
  digests: readonly Uint8Array[],
): Promise<Uint8Array[]> {
  const { version } = service;
  const permission = authoriseBody(version, { credentialId, digests, consent });
  const { SAD: sad } = await callCsc(service, 'credentials/authorize', permission, Authorised);
  const scheme = certificate.publicKey.keyObject().asymmetricKeyType === 'rsa' ? 'rsa' : 'ecdsa';
  const order = signHashBody(version, { credentialId, digests, sad, scheme });
  const { signatures } = await callCsc(service, 'signatures/signHash', order, SignedHashes);
  if (signatures.length !== digests.length) {
    throw new TrustError('DEVICE_FAILED', 'another number of signatures than of hashes', {
      details: { device: service.name },
    });
  }
  return signatures.map((text) => Buffer.from(text, 'base64'));
}
