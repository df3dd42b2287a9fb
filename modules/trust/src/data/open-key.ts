import type { KeyObject } from 'node:crypto';
import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { FREE_ATTEMPTS, lockedUntil } from '../rules/pin-lock.ts';
import { TrustError } from '../rules/trust-error.ts';
import type { HolderKey } from './get-holder-key.ts';
import { deriveWrappingKey, unwrapKey } from './key-wrapping.ts';
import { trustTx } from './tables.ts';

/**
 * Opens a wrapped key with its PIN. Each attempt is counted in a transaction of its own and before
 * the PIN is tried, so neither a rolled-back command nor many guesses at once escape the count.
 * Throws `PIN_WRONG` (with `attemptsLeft`) or `PIN_LOCKED` (with `until`). The PIN is not logged.
 */
export async function openKey(
  platform: Platform,
  scope: AuthorizedScope,
  key: HolderKey,
  pin: string,
): Promise<KeyObject> {
  const attempts = await countAttempt(platform, scope, key.certificateId);
  const wrapping = await deriveWrappingKey(pin, key.salt, platform.config.secretKey);
  const opened = unwrapKey(key.wrappedKey, wrapping, key.certificate.fingerprintSha256);
  wrapping.fill(0);
  if (opened !== undefined) {
    await forgetAttempts(platform, scope, key.certificateId);
    return opened;
  }
  await platform.db.write(scope, (tx) =>
    appendAudit(tx, scope, {
      action: 'trust.refusePin',
      subject: { type: 'certificate', id: key.certificateId },
      detail: { attempts },
    }),
  );
  const attemptsLeft = Math.max(0, FREE_ATTEMPTS - attempts);
  throw new TrustError('PIN_WRONG', 'wrong PIN', { details: { attemptsLeft } });
}

async function countAttempt(
  platform: Platform,
  scope: AuthorizedScope,
  certificateId: string,
): Promise<number> {
  const now = platform.clock.now();
  return await platform.db.write(scope, async (tx) => {
    const row = await trustTx(tx)
      .selectFrom('trust.signing_key')
      .select(['failed_attempts', 'locked_until'])
      .where('certificate_id', '=', certificateId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (row.locked_until !== null && row.locked_until > now) {
      const details = { until: row.locked_until.toISOString() };
      throw new TrustError('PIN_LOCKED', 'too many wrong PINs', { details });
    }
    const attempts = row.failed_attempts + 1;
    await setAttempts(tx, certificateId, attempts, lockedUntil(attempts, now) ?? null);
    return attempts;
  });
}

async function forgetAttempts(platform: Platform, scope: AuthorizedScope, certificateId: string) {
  await platform.db.write(scope, (tx) => setAttempts(tx, certificateId, 0, null));
}

async function setAttempts(
  tx: Parameters<typeof trustTx>[0],
  certificateId: string,
  attempts: number,
  until: Date | null,
): Promise<void> {
  await trustTx(tx)
    .updateTable('trust.signing_key')
    .set({ failed_attempts: attempts, locked_until: until })
    .where('certificate_id', '=', certificateId)
    .execute();
}
