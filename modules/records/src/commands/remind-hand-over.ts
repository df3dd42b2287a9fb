import type { Job, Platform, SystemScope, Tx } from '@hien-luong/platform';
import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { notifyPosts } from '../data/notify-posts.ts';
import { recordsTx } from '../data/tables.ts';
import { DUE_SOON_DAYS } from '../rules/hand-over-deadline.ts';

type Turn = { platform: Platform; scopeOf(agencyId: string): SystemScope };
type Due = { agency_id: string; case_file_id: string; kind: 'dueSoon' | 'overdue' };

/** Reminded of in one run; what is left is the next one's. */
const AT_ONCE = 2000;

/**
 * Every working morning: case files that are to be handed in within thirty days, and those that
 * should have been; their keepers are told once of each.
 * @law NĐ 30/2020/NĐ-CP PL.VI p.I
 */
export const remindHandOver: Job = {
  name: 'records.remindHandOver',
  schedule: '10 0 * * 1-5',
  run: remindHandOverNow,
};

export async function remindHandOverNow({ platform, scopeOf }: Turn): Promise<void> {
  const today = toCalendarDate(platform.clock.now());
  const { rows } = await platform.db.read('public', (tx) =>
    sql<Due>`select agency_id, case_file_id, kind
      from records.list_due_hand_overs(${today}::date, ${DUE_SOON_DAYS}, ${AT_ONCE})`.execute(tx),
  );
  for (const due of rows) {
    const scope = scopeOf(due.agency_id);
    await platform.db.write(scope, (tx) => remindOf(tx, due, today));
  }
}

/** In one transaction with the note that it was told, so that it is told once. */
async function remindOf(tx: Tx, { agency_id, case_file_id, kind }: Due, today: CalendarDate) {
  const file = await recordsTx(tx)
    .selectFrom('records.case_file')
    .select(['symbol', 'year', 'title', 'keeper_post_id', sql<string>`due_on::text`.as('due_on')])
    .where('agency_id', '=', agency_id)
    .where('id', '=', case_file_id)
    .where('state', '=', 'closed')
    .executeTakeFirst();
  if (file === undefined) return;
  const told = await recordsTx(tx)
    .insertInto('records.reminder')
    .values({ agency_id, case_file_id, due_on: file.due_on, kind })
    .onConflict((conflict) => conflict.doNothing())
    .returning('case_file_id')
    .executeTakeFirst();
  if (told === undefined) return;
  const notice = kind === 'dueSoon' ? 'records.handOverDueSoon' : 'records.handOverOverdue';
  await notifyPosts(tx, {
    agencyId: agency_id,
    postIds: [file.keeper_post_id],
    on: today,
    kind: notice,
    parameters: { reference: file.symbol, subject: file.title, dueOn: file.due_on },
    link: `/case-files/${case_file_id}`,
    once: `${notice}:${case_file_id}:${file.due_on}`,
  });
}
