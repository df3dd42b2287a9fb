import { createHash, randomInt } from 'node:crypto';
import { appendAudit } from '../audit/append-audit.ts';
import { newId } from '../new-id.ts';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { sendMail } from './mail-transport.ts';
import { codeWords } from './outside-words.ts';

const GOOD_FOR_MS = 15 * 60_000;
const WAIT_MS = 60_000;
const MAX_ATTEMPTS = 5;

/**
 * Sends a code to the address; nothing else goes there before its owner has given it back. Throws
 * `MAIL_NOT_SET_UP`, `EMAIL_DOMAIN_FORBIDDEN`, and `EMAIL_CODES_TOO_MANY` for a second code within
 * a minute: the mail server is not a means to bother others.
 */
export async function setEmail(
  { clock, config, db }: Platform,
  scope: AuthorizedScope,
  { email }: { email: string },
): Promise<void> {
  const { mail } = config;
  if (mail === undefined) throw new PlatformError('MAIL_NOT_SET_UP', 'no mail server is set');
  const domain = email.split('@').at(-1)?.toLowerCase() ?? '';
  if (mail.domains.length > 0 && !mail.domains.includes(domain)) {
    throw new PlatformError('EMAIL_DOMAIN_FORBIDDEN', 'mails go to addresses of the authorities');
  }
  const now = clock.now();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const row = {
    pending_email: email,
    code_sha256: hashOf(code, scope.personId),
    code_until: new Date(now.getTime() + GOOD_FOR_MS),
    code_attempts: 0,
    changed_at: now,
  };
  await db.write(scope, async (tx) => {
    const before = await tx
      .selectFrom('platform.reach')
      .select('code_until')
      .where('person_id', '=', scope.personId)
      .forUpdate()
      .executeTakeFirst();
    const sentAt = (before?.code_until?.getTime() ?? 0) - GOOD_FOR_MS;
    if (now.getTime() - sentAt < WAIT_MS) {
      throw new PlatformError('EMAIL_CODES_TOO_MANY', 'a code was sent less than a minute ago');
    }
    await tx
      .insertInto('platform.reach')
      .values({ person_id: scope.personId, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute();
    await appendAudit(tx, scope, {
      action: 'account.setEmail',
      subject: { type: 'person', id: scope.personId },
      detail: { domain },
    });
  });
  await sendMail(mail, { id: newId(), to: email, ...codeWords(code) });
}

/** Takes the address that was written to into use. @throws PlatformError `EMAIL_CODE_WRONG` */
export async function confirmEmail(
  { clock, db }: Platform,
  scope: AuthorizedScope,
  { code }: { code: string },
): Promise<void> {
  const isRight = await db.write(scope, async (tx) => {
    const reach = await tx
      .selectFrom('platform.reach')
      .select(['code_attempts', 'code_sha256', 'code_until', 'pending_email'])
      .where('person_id', '=', scope.personId)
      .forUpdate()
      .executeTakeFirst();
    const isOpen = (reach?.code_until ?? clock.now()) > clock.now();
    if (!reach?.code_sha256 || !isOpen || reach.code_attempts >= MAX_ATTEMPTS) return false;
    const matches = reach.code_sha256.equals(hashOf(code, scope.personId));
    await tx
      .updateTable('platform.reach')
      .set(
        matches
          ? { email: reach.pending_email, pending_email: null, code_sha256: null, code_until: null }
          : { code_attempts: reach.code_attempts + 1 },
      )
      .where('person_id', '=', scope.personId)
      .execute();
    if (matches) {
      await appendAudit(tx, scope, {
        action: 'account.confirmEmail',
        subject: { type: 'person', id: scope.personId },
      });
    }
    return matches;
  });
  // Counted in any case, so outside the transaction that counts.
  if (!isRight) throw new PlatformError('EMAIL_CODE_WRONG', 'not the code that was sent');
}

export async function removeEmail({ db }: Platform, scope: AuthorizedScope): Promise<void> {
  await db.write(scope, async (tx) => {
    await tx
      .updateTable('platform.reach')
      .set({ email: null, pending_email: null, code_sha256: null, code_until: null })
      .where('person_id', '=', scope.personId)
      .execute();
    await appendAudit(tx, scope, {
      action: 'account.removeEmail',
      subject: { type: 'person', id: scope.personId },
    });
  });
}

/** Six digits are soon tried through, so the hash only keeps them from being read in passing. */
function hashOf(code: string, personId: string): Buffer {
  return createHash('sha256').update(`${personId}:${code}`).digest();
}
