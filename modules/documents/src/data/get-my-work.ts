import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { WorkSection } from '../contract/index.ts';
import { incomingRows, toIncomingRow } from './incoming-rows.ts';
import { isAssignedTo, whereDeadline } from './list-incoming.ts';
import { outgoingRows, toOutgoingRow } from './outgoing-rows.ts';
import { documentsTx } from './tables.ts';

/** Rows listed of one queue; its count is always true. */
const LISTED = 10;

/** Its sender asks for it back: until the clerk has answered nobody works on it. */
const STANDS_STILL = sql`(i.request_kind in ('recall', 'replace'))`;

export type MyWork = { sections: WorkSection[]; overdueCount: number };

/** What waits for the acting post: the queues that its permissions open, also where they are empty. */
export async function getMyWork(
  tx: Tx,
  scope: AuthorizedScope,
  today: CalendarDate,
): Promise<MyWork> {
  const may = (permission: string) => scope.permissions.has(permission);
  const { postId } = scope;
  const sections: WorkSection[] = [];
  const outgoing = async (key: WorkSection['key'], where: ReturnType<typeof sql<boolean>>) =>
    sections.push(await outgoingSection(tx, scope, key, where));
  const incoming = async (key: WorkSection['key'], where: ReturnType<typeof sql<boolean>>) =>
    sections.push(await incomingSection(tx, scope, today, key, where));
  if (may('documents.sign')) {
    await outgoing('toSign', sql`(o.state = 'submitted' and o.signer_post_id = ${postId})`);
  }
  if (may('documents.direct')) {
    await incoming('toDirect', sql`(i.state = 'recorded' and ${STANDS_STILL} is not true)`);
  }
  if (may('documents.record')) {
    await incoming('toAnswer', sql`(i.request_kind is not null)`);
    await incoming('toRecord', sql`(i.state = 'arrived' and ${STANDS_STILL} is not true)`);
  }
  if (may('documents.seal')) {
    await outgoing('toSeal', sql`(o.state = 'signed')`);
    await outgoing('toIssue', sql`(o.state = 'sealed')`);
  }
  if (may('documents.work')) {
    await incoming(
      'toWork',
      sql`(i.state in ('directed', 'inProgress') and ${isAssignedTo(postId)}
        and ${STANDS_STILL} is not true)`,
    );
  }
  if (may('documents.draft')) {
    await outgoing(
      'toRevise',
      sql`(o.state = 'drafting' and o.was_submitted and o.drafter_post_id = ${postId})`,
    );
  }
  return { sections, overdueCount: await countOverdue(tx, scope, today) };
}

async function outgoingSection(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  key: WorkSection['key'],
  where: ReturnType<typeof sql<boolean>>,
): Promise<WorkSection> {
  const { count } = await documentsTx(tx)
    .selectFrom('documents.outgoing as o')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('o.agency_id', '=', agencyId)
    .where('o.given_up', '=', false)
    .where(where)
    .executeTakeFirstOrThrow();
  const rows = await outgoingRows(tx, agencyId)
    .where(where)
    .orderBy('o.updated_at')
    .orderBy('o.id')
    .limit(LISTED)
    .execute();
  return { key, count: Number(count), outgoing: rows.map(toOutgoingRow), incoming: [] };
}

async function incomingSection(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  today: CalendarDate,
  key: WorkSection['key'],
  where: ReturnType<typeof sql<boolean>>,
): Promise<WorkSection> {
  const { count } = await documentsTx(tx)
    .selectFrom('documents.incoming as i')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('i.agency_id', '=', agencyId)
    .where(where)
    .executeTakeFirstOrThrow();
  const rows = await incomingRows(tx, agencyId)
    .where(where)
    .orderBy(sql`i.due_on asc nulls last`)
    .orderBy('i.arrived_at')
    .orderBy('i.id')
    .limit(LISTED)
    .execute();
  const listed = rows.map((row) => toIncomingRow(row, today));
  return { key, count: Number(count), outgoing: [], incoming: listed };
}

/** Overdue in the whole agency for those who direct or register; for others, their own. */
async function countOverdue(tx: Tx, scope: AuthorizedScope, today: CalendarDate): Promise<number> {
  const { permissions } = scope;
  const seesAll = permissions.has('documents.direct') || permissions.has('documents.record');
  let query = documentsTx(tx)
    .selectFrom('documents.incoming as i')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('i.agency_id', '=', scope.agencyId)
    .where(whereDeadline('overdue', today));
  if (!seesAll) query = query.where(isAssignedTo(scope.postId));
  return Number((await query.executeTakeFirstOrThrow()).count);
}
