import { appendAudit } from '../audit/append-audit.ts';
import type { Platform } from '../platform.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { sealSecret } from './seal-secret.ts';
import type { Session } from './session.ts';
import { newTotpSecret, totpUri } from './totp.ts';

/** A new secret that counts only once a code made with it was shown; until then the old one does. */
export async function beginTotp(
  { db, config }: Platform,
  session: Session,
): Promise<{ secret: string; uri: string }> {
  const { account, scope } = session;
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
