import type { Database, PostResolver } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { DirectoryError } from '../rules/directory-error.ts';
import { inForceOn } from './in-force-on.ts';
import { personNameOf, postRows } from './post-rows.ts';
import { directoryTx } from './tables.ts';

type ActingPost = Awaited<ReturnType<PostResolver['listPosts']>>[number];

/** Answers sessions; it reads as nobody, because who somebody is comes before what they may see. */
export function createPostResolver(db: Database): PostResolver {
  return {
    listPosts: (personId, on) => db.read('public', (tx) => listActingPosts(tx, personId, on)),
    describePerson: (personId) => db.read('public', (tx) => describePerson(tx, personId)),
  };
}

type ReadTx = Parameters<Parameters<Database['read']>[1]>[0];

async function listActingPosts(tx: ReadTx, personId: string, on: Date): Promise<ActingPost[]> {
  const day = toCalendarDate(on);
  const rows = await postRows(directoryTx(tx), day)
    .where('p.person_id', '=', personId)
    .where(inForceOn('p', day))
    .orderBy('p.position')
    .orderBy(sql`p.valid_from`)
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    agency: { id: row.agency_id, name: row.agency_name, code: row.agency_code ?? '' },
    unit: { id: row.unit_id, name: row.unit_name },
    // The table's own check admits no other words.
    roles: row.roles as ActingPost['roles'],
  }));
}

async function describePerson(tx: ReadTx, personId: string): Promise<{ id: string; name: string }> {
  const row = await directoryTx(tx)
    .selectFrom('directory.person')
    .select(['id', 'family_and_middle', 'given'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (row === undefined) throw new DirectoryError('PERSON_NOT_FOUND', 'no such person');
  return { id: row.id, name: personNameOf(row) };
}
