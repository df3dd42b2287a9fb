import { type Addressee, listAddressees } from '@hien-luong/directory';
import {
  type Job,
  notifyPeople,
  type Platform,
  type SystemScope,
  type Tx,
} from '@hien-luong/platform';
import { addDays, type CalendarDate, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { dateText } from '../data/outgoing-rows.ts';
import { documentsTx } from '../data/tables.ts';
import { NOT_OURS } from '../rules/deadline-state.ts';
import { type ReminderRule, type ReminderStep, reminderSteps } from '../rules/reminder-step.ts';

/** Deadlines this long past are nobody's news; a worker that was away catches up on the others. */
const LOOK_BACK_DAYS = 14;
/** Longer than any number of working days that an installation would set. */
const LOOK_AHEAD_DAYS = 45;
const AT_ONCE = 200;
/** The doer hears on the first working day after the deadline, the head of the unit on the second. */
const HEAD_AFTER = 2;

/**
 * Reminds of deadlines: whoever leads the work before and after the day, then the head of the unit.
 * Each step is told once, because what was told before is not told again.
 * @law NĐ 30/2020/NĐ-CP Đ.24
 */
export const remindDue: Job = {
  name: 'documents.remindDue',
  // Within office hours in Vietnam.
  schedule: '5 0-10 * * *',
  run: async ({ platform, scopeOf }) => {
    const today = toCalendarDate(platform.clock.now());
    const since = addDays(today, -LOOK_BACK_DAYS);
    const until = addDays(today, LOOK_AHEAD_DAYS);
    const { rows } = await platform.db.read('public', (tx) =>
      sql<{ agency_id: string }>`
        select agency_id from documents.agencies_with_deadlines(${since}::date, ${until}::date)`.execute(
        tx,
      ),
    );
    for (const { agency_id } of rows) {
      await remindAgency(platform, scopeOf(agency_id), { today, since, until });
    }
  },
};

type Span = { today: CalendarDate; since: CalendarDate; until: CalendarDate };

async function remindAgency(platform: Platform, scope: SystemScope, span: Span): Promise<void> {
  const { holidays, workingDaysBefore } = platform.config.reminders;
  const calendar = { holidays: new Set(holidays.map(parseCalendarDate)) };
  const rule: ReminderRule = { workingDaysBefore, headAfter: HEAD_AFTER, calendar };
  for (let after = ''; ; ) {
    const read = await platform.db.write(scope, async (tx) => {
      const documents = await listDue(tx, scope, span, after);
      for (const document of documents) await remindOf(tx, scope, document, span.today, rule);
      return documents;
    });
    if (read.length < AT_ONCE) return;
    after = read.at(-1)?.id ?? '';
  }
}

async function listDue(tx: Tx, { agencyId }: SystemScope, { since, until }: Span, after: string) {
  let query = documentsTx(tx)
    .selectFrom('documents.incoming as i')
    .select([
      'i.id',
      'i.kind',
      'i.subject',
      'i.number_and_symbol',
      'i.sender_name',
      'i.state',
      'i.lead_post_id',
      dateText('i.due_on').as('due_on'),
    ])
    .where('i.agency_id', '=', agencyId)
    .where(sql<boolean>`i.due_on between ${since}::date and ${until}::date`)
    .where('i.completed_on', 'is', null)
    .where(sql<boolean>`i.state <> all(${NOT_OURS})`)
    .orderBy('i.id')
    .limit(AT_ONCE);
  if (after !== '') query = query.where('i.id', '>', after);
  return await query.execute();
}

type DueDocument = Awaited<ReturnType<typeof listDue>>[number];

async function remindOf(
  tx: Tx,
  scope: SystemScope,
  document: DueDocument,
  today: CalendarDate,
  rule: ReminderRule,
): Promise<void> {
  if (document.due_on === null) return;
  for (const step of reminderSteps(parseCalendarDate(document.due_on), today, rule)) {
    const kind = `documents.${step}`;
    await notifyPeople(tx, {
      agencyId: scope.agencyId,
      recipients: await listReminded(tx, scope, document, step, today),
      kind,
      parameters: {
        reference: document.number_and_symbol,
        documentKind: document.kind,
        subject: document.subject,
        party: document.sender_name,
        dueOn: document.due_on,
      },
      link: `/incoming/${document.id}`,
      // With another deadline it is another occasion.
      once: `${kind}:${document.id}:${document.due_on}`,
    });
  }
}

/** Whoever has it in hand: the lead; before a directive the leadership, before the register the clerks. */
async function listReminded(
  tx: Tx,
  { agencyId }: SystemScope,
  { lead_post_id, state }: DueDocument,
  step: ReminderStep,
  today: CalendarDate,
): Promise<Addressee[]> {
  const leadership = () => listAddressees(tx, { agencyId, role: 'leadership' }, today);
  if (step === 'overdueBelow') {
    if (lead_post_id === null) return await leadership();
    const heads = await listAddressees(tx, { headsOver: lead_post_id }, today);
    const others = heads.filter(({ postId }) => postId !== lead_post_id);
    return others.length > 0 ? others : await leadership();
  }
  if (lead_post_id !== null) return await listAddressees(tx, { posts: [lead_post_id] }, today);
  if (state === 'arrived') return await listAddressees(tx, { agencyId, role: 'clerk' }, today);
  return await leadership();
}
