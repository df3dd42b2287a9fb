import { type CmsSigner, keySigner } from '@hien-luong/pki';
import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { cscSigner } from '../adapters/csc/csc-signer.ts';
import { checkTokenKey, pkcs11Signer } from '../adapters/pkcs11/pkcs11-signer.ts';
import { getSigningDevice } from '../adapters/signing-devices.ts';
import type { Consent, WayChoice } from '../contract/index.ts';
import { FREE_ATTEMPTS } from '../rules/pin-lock.ts';
import { TrustError } from '../rules/trust-error.ts';
import { countPinAttempt, forgetPinAttempts, type PinCounter } from './count-pin-attempt.ts';
import type { ChosenWay } from './get-chosen-way.ts';
import { auditWrongPin, openKey } from './open-key.ts';
import { verifiedSigner } from './verified-signer.ts';

export type KeyRequest = Consent & {
  /** The key that this server holds unless given. */
  by?: WayChoice | undefined;
  /** How many signatures this consent is for; one unless given. */
  signatures?: number | undefined;
};

/**
 * From a certificate, a way and the holder's consent to something that signs: the one interface of
 * all ways in which this server makes the file. Whatever signs, its signature is verified before it
 * is used.
 *
 * Throws `PIN_WRONG`, `PIN_LOCKED`, `DEVICE_…`; a remote service says only when it signs that a PIN
 * or code is wrong (`PIN_WRONG`, `OTP_WRONG`, `SIGNING_AUTHORISATION_EXPIRED`). Throws
 * `SIGNING_WAY_NOT_FOUND` for a way in which the file is signed elsewhere.
 */
export async function openSigner(
  platform: Platform,
  scope: AuthorizedScope,
  chosen: ChosenWay,
  request: KeyRequest,
): Promise<CmsSigner> {
  const { certificate } = chosen;
  const { pin = '', otp, signatures = 1 } = request;
  if (chosen.way === 'serverKey') {
    return verifiedSigner(keySigner(certificate, await openKey(platform, scope, chosen, pin)));
  }
  const { device, keyRef } = chosen;
  if (device === null || keyRef === null) {
    throw new TrustError('SIGNING_WAY_NOT_FOUND', `${chosen.way} signs elsewhere`);
  }
  if (chosen.way === 'csc') {
    const service = await getSigningDevice(platform, device, 'csc');
    const consent = { pin: request.pin, otp };
    const signer = cscSigner(certificate, { service, credentialId: keyRef, consent, signatures });
    return loggedSigner(platform, device, verifiedSigner(signer));
  }
  const signer = await openTokenSigner(platform, scope, chosen, { device, keyRef, pin });
  return loggedSigner(platform, device, verifiedSigner(signer));
}

/** Whoever keeps the devices finds in the log which one failed and why; never what it was given. */
function loggedSigner(platform: Platform, device: string, signer: CmsSigner): CmsSigner {
  return {
    certificate: signer.certificate,
    async sign(toBeSigned) {
      try {
        return await signer.sign(toBeSigned);
      } catch (error) {
        logFault(platform, device, error);
        throw error;
      }
    },
  };
}

function logFault(platform: Platform, device: string, error: unknown): void {
  if (!(error instanceof TrustError)) return;
  const why = error.details.why ?? null;
  platform.log.warn({ device, code: error.code, why }, 'signing device refused');
}

/** The PIN is tried at once, so that a wrong one counts and nothing has begun. */
async function openTokenSigner(
  platform: Platform,
  scope: AuthorizedScope,
  { certificateId, certificate }: ChosenWay,
  { device, keyRef, pin }: { device: string; keyRef: string; pin: string },
): Promise<CmsSigner> {
  const key = { device: await getSigningDevice(platform, device, 'pkcs11'), keyId: keyRef, pin };
  const counter: PinCounter = { certificateId, way: 'pkcs11' };
  const attempts = await countPinAttempt(platform, scope, counter);
  try {
    await checkTokenKey(certificate, key);
  } catch (error) {
    logFault(platform, device, error);
    if (!(error instanceof TrustError) || error.code !== 'PIN_WRONG') {
      await forgetPinAttempts(platform, scope, counter, attempts - 1);
      throw error;
    }
    await auditWrongPin(platform, scope, certificateId, attempts);
    const left = Math.max(0, FREE_ATTEMPTS - attempts);
    const attemptsLeft = Math.min(left, Number(error.details.attemptsLeft ?? left));
    throw new TrustError('PIN_WRONG', 'the token refused the PIN', { details: { attemptsLeft } });
  }
  await forgetPinAttempts(platform, scope, counter);
  return pkcs11Signer(certificate, key);
}
