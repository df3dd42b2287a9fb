import { appendAudit } from '../audit/append-audit.ts';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { sealSecret } from './seal-secret.ts';
import type { Session } from './session.ts';
import { newTotpSecret, totpUri } from './totp.ts';

/**
 * A new secret that counts only once a code made with it was shown. Where there is a second factor
 * it has to be removed first, which asks for the password: else whoever finds a screen unlocked
 * could put his own in its place.
 * @throws PlatformError `FORBIDDEN`.
 */
export async function beginTotp(
  { db, config }: Platform,
  session: Session,
): Promise<{ secret: string; uri: string }> {
  const { account, scope } = session;
  if (account.totpEnabled) throw new PlatformError('FORBIDDEN', 'There is a second factor');
  const secret = newTotpSecret();
  await db.write(scope, async (tx) => {
    await tx
      .updateTable('platform.account')
      .set({ totp_pending_secret: sealSecret(config.secretKey, 'totp', account.id, secret) })
      .where('id', '=', account.id)
      .execute();
    await appendAudit(tx, scope, auditEntry('account.beginTotp', scope));
  });
  return { secret, uri: totpUri(secret, account.username) };
}

export function auditEntry(action: string, scope: AuthorizedScope) {
  return { action, subject: { type: 'account', id: scope.accountId } };
}
