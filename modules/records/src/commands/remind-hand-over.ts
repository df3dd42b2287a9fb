import {
  appendEvent,
  type Job,
  type Platform,
  type SystemScope,
  type Tx,
} from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { recordsTx } from '../data/tables.ts';
import { DUE_SOON_DAYS } from '../rules/hand-over-deadline.ts';

type Turn = { platform: Platform; scopeOf(agencyId: string): SystemScope };
type Due = { agency_id: string; case_file_id: string; kind: 'dueSoon' | 'overdue' };

/** Reminded of in one run; what is left is the next one's. */
const AT_ONCE = 2000;

/**
 * Every working morning: case files that are to be handed in within thirty days, and those that
 * should have been, each told once. Whoever notifies people listens for `records.handOverDue`.
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
    await platform.db.write(scope, (tx) => remindOf(tx, scope, due));
  }
}

/** In one transaction with the note that it was told, so that it is told once. */
async function remindOf(tx: Tx, scope: SystemScope, { agency_id, case_file_id, kind }: Due) {
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
  await appendEvent(tx, scope, {
    topic: 'records.handOverDue',
    key: case_file_id,
    payload: {
      caseFileId: case_file_id,
      symbol: file.symbol,
      year: file.year,
      title: file.title,
      keeperPostId: file.keeper_post_id,
      dueOn: file.due_on,
      kind,
    },
  });
}
