import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { addDays, type CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { DUE_SOON_DAYS } from '../rules/hand-over-deadline.ts';
import { recordsTx } from './tables.ts';

/** What waits for this post: its own deadlines, of whoever keeps the archive those of all. */
export async function countCaseFiles(tx: Tx, scope: AuthorizedScope, today: CalendarDate) {
  const keepsArchive = scope.permissions.has('records.archive');
  const mine = keepsArchive ? sql`true` : sql`f.keeper_post_id = ${scope.postId}`;
  const until = addDays(today, DUE_SOON_DAYS);
  const row = await recordsTx(tx)
    .selectFrom('records.case_file as f')
    .select([
      sql<number>`count(*) filter (where f.state = 'closed' and ${mine}
        and f.due_on between ${today}::date and ${until}::date)::int`.as('due_soon'),
      sql<number>`count(*) filter (where f.state = 'closed' and ${mine}
        and f.due_on < ${today}::date)::int`.as('overdue'),
      sql<number>`count(*) filter (where f.state in ('closed', 'archived')
        and f.expires_on < ${today}::date and not f.destruction_decided)::int`.as('expired'),
    ])
    .where('f.agency_id', '=', scope.agencyId)
    .executeTakeFirstOrThrow();
  const proposed = await recordsTx(tx)
    .selectFrom('records.hand_over')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('agency_id', '=', scope.agencyId)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  const seesExpired = keepsArchive || scope.permissions.has('records.decide');
  return {
    dueSoon: row.due_soon,
    overdue: row.overdue,
    handedIn: keepsArchive ? proposed.count : null,
    expired: seesExpired ? row.expired : null,
  };
}
