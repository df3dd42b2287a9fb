import type { Page, PageRequest } from '@hien-luong/contract';
import { findAccounts, type Tx } from '@hien-luong/platform';
import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { PersonRow, PostSummary } from '../contract/index.ts';
import { accountState } from '../rules/account-state.ts';
import type { Administrator } from '../rules/administration.ts';
import { foldedWordsBegin } from './fold-words.ts';
import { inForceOn } from './in-force-on.ts';
import { decodeCursor } from './page-cursor.ts';
import { personNameOf, postRows, toPostSummary } from './post-rows.ts';
import { directoryTx } from './tables.ts';
import { takePage } from './take-page.ts';

type Asked = PageRequest & { q: string; gone: boolean };

/**
 * People by given name: of the province, or of the administrator's agency; those who hold a post
 * today, or those who have left.
 */
export async function listPeople(
  tx: Tx,
  by: Administrator,
  { q, gone, cursor, limit }: Asked,
  now: Date,
): Promise<Page<PersonRow>> {
  const today = toCalendarDate(now);
  let query = directoryTx(tx)
    .selectFrom('directory.person as person')
    .select(['person.id', 'person.family_and_middle', 'person.given'])
    .where(foldedWordsBegin('person.person_fold', q))
    .where(servesIn(by, gone, today))
    .orderBy(sql`person.given collate "vi-x-icu"`)
    .orderBy(sql`person.family_and_middle collate "vi-x-icu"`)
    .orderBy('person.id')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const [given, family, id] = decodeCursor(cursor, 'string', 'string', 'uuid');
    query = query.where(
      sql<boolean>`(person.given collate "vi-x-icu", person.family_and_middle collate "vi-x-icu",
        person.id) > (${given}, ${family}, ${id}::uuid)`,
    );
  }
  const rows = await query.execute();
  const ids = rows.slice(0, limit).map(({ id }) => id);
  const posts = await findMainPosts(tx, by, ids, today);
  const accounts = new Map((await findAccounts(tx, ids)).map((one) => [one.personId, one]));
  return takePage(
    rows,
    limit,
    (row) => {
      const account = accounts.get(row.id);
      return {
        id: row.id,
        name: personNameOf(row),
        post: posts.get(row.id) ?? null,
        username: account?.username ?? null,
        accountState: account === undefined ? 'none' : accountState(account, now),
      };
    },
    (row) => [row.given, row.family_and_middle, row.id],
  );
}

function servesIn({ agencyId, wholeProvince }: Administrator, gone: boolean, today: CalendarDate) {
  const held = sql`select from directory.post p where p.person_id = person.id
    and (${wholeProvince} or p.agency_id = ${agencyId})`;
  const now = sql`exists (${held} and ${inForceOn('p', today)})`;
  return gone ? sql<boolean>`(exists (${held}) and not ${now})` : sql<boolean>`${now}`;
}

async function findMainPosts(
  tx: Tx,
  { agencyId, wholeProvince }: Administrator,
  ids: readonly string[],
  today: CalendarDate,
): Promise<ReadonlyMap<string, PostSummary>> {
  if (ids.length === 0) return new Map();
  const rows = await postRows(directoryTx(tx), today)
    .where(inForceOn('p', today))
    .where(sql<boolean>`p.person_id = any (${[...ids]}::uuid[])`)
    .where(sql<boolean>`(${wholeProvince} or p.agency_id = ${agencyId})`)
    // The first of a person is entered last and so stays.
    .orderBy('p.position', 'desc')
    .orderBy('p.id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.person_id, toPostSummary(row)]));
}
