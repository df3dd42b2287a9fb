import { appendAudit } from '../audit/append-audit.ts';
import type { Platform } from '../platform.ts';
import type { ReachChoices } from '../reach-contract.ts';
import type { AuthorizedScope } from '../scope/scope.ts';

/** Keeps what the person chose; it holds for what is told from now on. */
export async function chooseReach(
  { clock, db }: Platform,
  scope: AuthorizedScope,
  choices: ReachChoices,
): Promise<void> {
  const { personId } = scope;
  const row = {
    mail_mode: choices.mailMode,
    quiet_from: choices.quietFrom,
    quiet_to: choices.quietTo,
    mail_muted: choices.mailMuted,
    push_muted: choices.pushMuted,
    changed_at: clock.now(),
  };
  await db.write(scope, async (tx) => {
    await tx
      .insertInto('platform.reach')
      .values({ person_id: personId, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute();
    const { mailMode, quietFrom, quietTo } = choices;
    await appendAudit(tx, scope, {
      action: 'account.chooseReach',
      subject: { type: 'person', id: personId },
      detail: { mailMode, quietFrom, quietTo },
    });
  });
}
