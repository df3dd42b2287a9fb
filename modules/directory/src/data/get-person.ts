import { findAccounts, type Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { HeldPost, PersonAccount, PersonDetail, Standing } from '../contract/index.ts';
import { accountState } from '../rules/account-state.ts';
import { type Administrator, looksAfterPerson } from '../rules/administration.ts';
import { dateText } from './date-text.ts';
import { getPersonRecord } from './person-record.ts';
import { directoryTx } from './tables.ts';

/**
 * One person with all posts ever held and, for who looks after them, the account.
 * Throws `PERSON_NOT_FOUND`.
 */
export async function getPerson(
  tx: Tx,
  by: Administrator,
  id: string,
  now: Date,
): Promise<PersonDetail> {
  const { name, version, posts } = await getPersonRecord(tx, id);
  const mine = looksAfterPerson(by, posts, toCalendarDate(now));
  return {
    id,
    name,
    version,
    posts: await listHeldPosts(tx, id, name),
    account: mine ? await findAccount(tx, id, now) : null,
    mine,
  };
}

/** Under the names that unit and agency bore on the last day of the post that has come. */
async function listHeldPosts(tx: Tx, personId: string, name: string): Promise<HeldPost[]> {
  const named = (column: string) =>
    sql<string>`(select v.name from directory.unit_version v
      where v.unit_id = ${sql.ref(column)} and v.valid_from <= coalesce(p.valid_to, 'infinity')
      order by v.valid_from desc limit 1)`;
  const rows = await directoryTx(tx)
    .selectFrom('directory.post as p')
    .select([
      'p.id',
      'p.unit_id',
      'p.agency_id',
      'p.title',
      'p.roles',
      'p.version',
      'p.start_document',
      'p.end_document',
      sql<Standing>`p.standing`.as('standing'),
      dateText('p.valid_from').as('valid_from'),
      dateText<string | null>('p.valid_to').as('valid_to'),
      named('p.unit_id').as('unit_name'),
      named('p.agency_id').as('agency_name'),
    ])
    .where('p.person_id', '=', personId)
    .orderBy(sql`coalesce(p.valid_to, 'infinity')`, 'desc')
    .orderBy('p.valid_from', 'desc')
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    person: { id: personId, name },
    unit: { id: row.unit_id, name: row.unit_name ?? '' },
    agency: { id: row.agency_id, name: row.agency_name ?? '' },
    roles: row.roles,
    isHead: row.standing === 'head' || row.standing === 'acting',
    standing: row.standing,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
    startDocument: row.start_document,
    endDocument: row.end_document,
  }));
}

async function findAccount(tx: Tx, personId: string, now: Date): Promise<PersonAccount | null> {
  const [account] = await findAccounts(tx, [personId]);
  if (account === undefined) return null;
  return {
    username: account.username,
    state: accountState(account, now),
    secondFactor: account.secondFactor,
    activationUntil: account.activationUntil?.toISOString() ?? null,
    lastSeenAt: account.lastSeenAt?.toISOString() ?? null,
  };
}
