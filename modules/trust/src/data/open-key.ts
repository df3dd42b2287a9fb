import type { KeyObject } from 'node:crypto';
import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { FREE_ATTEMPTS } from '../rules/pin-lock.ts';
import { TrustError } from '../rules/trust-error.ts';
import { countPinAttempt, forgetPinAttempts, type PinCounter } from './count-pin-attempt.ts';
import type { HolderKey } from './get-holder-key.ts';
import { deriveWrappingKey, unwrapKey } from './key-wrapping.ts';

/**
 * Opens a wrapped key with its PIN, each attempt counted first. Throws `PIN_WRONG` (with
 * `attemptsLeft`) or `PIN_LOCKED` (with `until`). The PIN is not logged.
 */
export async function openKey(
  platform: Platform,
  scope: AuthorizedScope,
  key: HolderKey,
  pin: string,
): Promise<KeyObject> {
  const counter: PinCounter = { certificateId: key.certificateId, way: 'serverKey' };
  const attempts = await countPinAttempt(platform, scope, counter);
  const wrapping = await deriveWrappingKey(pin, key.salt, platform.config.secretKey);
  const opened = unwrapKey(key.wrappedKey, wrapping, key.certificate.fingerprintSha256);
  wrapping.fill(0);
  if (opened !== undefined) {
    await forgetPinAttempts(platform, scope, counter);
    return opened;
  }
  await auditWrongPin(platform, scope, key.certificateId, attempts);
  const attemptsLeft = Math.max(0, FREE_ATTEMPTS - attempts);
  throw new TrustError('PIN_WRONG', 'wrong PIN', { details: { attemptsLeft } });
}

export async function auditWrongPin(
  platform: Platform,
  scope: AuthorizedScope,
  certificateId: string,
  attempts: number,
): Promise<void> {
  await platform.db.write(scope, (tx) =>
    appendAudit(tx, scope, {
      action: 'trust.refusePin',
      subject: { type: 'certificate', id: certificateId },
      detail: { attempts },
    }),
  );
}
