import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import { lockedUntil } from '../rules/pin-lock.ts';
import { TrustError } from '../rules/trust-error.ts';
import { trustTx } from './tables.ts';

/** Where the wrong PINs of one key are counted: a key kept here, or one on a device. */
export type PinCounter = { certificateId: string; way: 'serverKey' | 'pkcs11' };

/**
 * Counts an attempt in a transaction of its own and before the PIN is tried, so neither a
 * rolled-back command nor many guesses at once escape the count. Gives the attempts so far; throws
 * `PIN_LOCKED`. A device counts as well and locks for good: ours keeps guesses away from it.
 */
export async function countPinAttempt(
  platform: Platform,
  scope: AuthorizedScope,
  counter: PinCounter,
): Promise<number> {
  const now = platform.clock.now();
  return await platform.db.write(scope, async (tx) => {
    const row = await lockCounter(tx, counter);
    if (row.locked_until !== null && row.locked_until > now) {
      const details = { until: row.locked_until.toISOString() };
      throw new TrustError('PIN_LOCKED', 'too many wrong PINs', { details });
    }
    const attempts = row.failed_attempts + 1;
    await setAttempts(tx, counter, attempts, lockedUntil(attempts, now) ?? null);
    return attempts;
  });
}

/** After the right PIN, or where the PIN was not even tried. */
export async function forgetPinAttempts(
  platform: Platform,
  scope: AuthorizedScope,
  counter: PinCounter,
  attempts = 0,
): Promise<void> {
  await platform.db.write(scope, (tx) => setAttempts(tx, counter, attempts, null));
}

function lockCounter(tx: Tx, { certificateId, way }: PinCounter) {
  if (way === 'serverKey') {
    return trustTx(tx)
      .selectFrom('trust.signing_key')
      .select(['failed_attempts', 'locked_until'])
      .where('certificate_id', '=', certificateId)
      .forUpdate()
      .executeTakeFirstOrThrow();
  }
  return trustTx(tx)
    .selectFrom('trust.signing_way')
    .select(['failed_attempts', 'locked_until'])
    .where('certificate_id', '=', certificateId)
    .where('way', '=', way)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function setAttempts(
  tx: Tx,
  { certificateId, way }: PinCounter,
  attempts: number,
  until: Date | null,
): Promise<void> {
  const set = { failed_attempts: attempts, locked_until: until };
  if (way === 'serverKey') {
    const keys = trustTx(tx).updateTable('trust.signing_key').set(set);
    await keys.where('certificate_id', '=', certificateId).execute();
    return;
  }
  const ways = trustTx(tx).updateTable('trust.signing_way').set(set);
  await ways.where('certificate_id', '=', certificateId).where('way', '=', way).execute();
}
