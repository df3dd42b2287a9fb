import { describePosts } from '@hien-luong/directory';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { addDays, type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { DeadlineWatch } from '../contract/index.ts';
import { arrangeWatch, type LeadCount, sumCounts } from '../rules/arrange-watch.ts';
import { DUE_SOON_DAYS, NOT_OURS } from '../rules/deadline-state.ts';
import { documentsTx } from './tables.ts';

/**
 * Overdue and nearly due work as of now. Whoever directs, registers or audits sees the agency, the
 * head of a unit that unit, anybody else what they lead themselves.
 */
export async function watchDeadlines(
  tx: Tx,
  scope: AuthorizedScope,
  now: Date,
): Promise<DeadlineWatch> {
  const today = toCalendarDate(now);
  const counts = await countByLead(tx, scope, today);
  const ids = counts.flatMap(({ lead_post_id }) => lead_post_id ?? []);
  const posts = await describePosts(tx, [...ids, scope.postId], today);
  const isHead = posts.get(scope.postId)?.isHead ?? false;
  const reach = seesAgency(scope) ? 'agency' : isHead ? 'unit' : 'own';
  const leads = counts.flatMap(({ lead_post_id, lead_name, lead_title, due_soon, overdue }) => {
    if (lead_post_id === null) return [];
    const unit = posts.get(lead_post_id)?.unit ?? { id: scope.agencyId, name: '' };
    const person = { postId: lead_post_id, name: lead_name ?? '', title: lead_title ?? '' };
    const lead: LeadCount = { ...person, unit, overdue, dueSoon: due_soon };
    if (reach === 'unit' && unit.id !== scope.unitId) return [];
    return reach === 'own' && lead_post_id !== scope.postId ? [] : [lead];
  });
  const nobody = counts.find(({ lead_post_id }) => lead_post_id === null);
  const unassigned =
    reach === 'agency' && nobody
      ? { overdue: nobody.overdue, dueSoon: nobody.due_soon }
      : { overdue: 0, dueSoon: 0 };
  return {
    asOf: now.toISOString(),
    reach,
    total: sumCounts([...leads, unassigned]),
    unassigned,
    units: arrangeWatch(leads),
  };
}

function seesAgency({ permissions }: AuthorizedScope): boolean {
  const mayOversee = permissions.has('documents.direct') || permissions.has('documents.record');
  // An auditor reads and does none of the work.
  return mayOversee || !permissions.has('documents.work');
}

/** By the same rule as `whereDeadline`, for all posts at once. */
async function countByLead(tx: Tx, { agencyId }: AuthorizedScope, today: CalendarDate) {
  const isOverdue = sql<boolean>`i.due_on < ${today}::date`;
  return documentsTx(tx)
    .selectFrom('documents.incoming as i')
    .select([
      'i.lead_post_id',
      sql<string | null>`max(i.lead_name)`.as('lead_name'),
      sql<string | null>`max(i.lead_title)`.as('lead_title'),
      sql<number>`(count(*) filter (where ${isOverdue}))::int`.as('overdue'),
      sql<number>`(count(*) filter (where not ${isOverdue}))::int`.as('due_soon'),
    ])
    .where('i.agency_id', '=', agencyId)
    .where('i.completed_on', 'is', null)
    .where(sql<boolean>`i.state <> all(${NOT_OURS})`)
    .where(sql<boolean>`i.due_on <= ${addDays(today, DUE_SOON_DAYS)}::date`)
    .groupBy('i.lead_post_id')
    .execute();
}
