import type { Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { type Administrator, looksAfterPerson } from '../rules/administration.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { notYours } from './administrator.ts';
import { dateText } from './date-text.ts';
import { personNameOf } from './post-rows.ts';
import { type DirectoryTx, directoryTx } from './tables.ts';

export type PersonRecord = {
  id: string;
  name: string;
  version: number;
  posts: { id: string; agencyId: string; roles: string[]; validTo: string | null }[];
};

/** Throws `PERSON_NOT_FOUND`. */
export async function getPersonRecord(tx: Tx, id: string): Promise<PersonRecord> {
  const directory = directoryTx(tx);
  const row = await directory
    .selectFrom('directory.person')
    .select(['id', 'family_and_middle', 'given', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new DirectoryError('PERSON_NOT_FOUND', 'no such person');
  return {
    id: row.id,
    name: personNameOf(row),
    version: row.version,
    posts: await listPlaces(directory, id),
  };
}

/** The person, if the administrator looks after them; throws `ADMINISTRATION_FORBIDDEN` else. */
export async function getPersonInCare(
  tx: Tx,
  by: Administrator,
  id: string,
  now: Date,
): Promise<PersonRecord> {
  const person = await getPersonRecord(tx, id);
  if (!looksAfterPerson(by, person.posts, toCalendarDate(now))) throw notYours();
  return person;
}

async function listPlaces(tx: DirectoryTx, personId: string): Promise<PersonRecord['posts']> {
  const rows = await tx
    .selectFrom('directory.post')
    .select([
      'id',
      'agency_id as agencyId',
      'roles',
      dateText<string | null>('valid_to').as('validTo'),
    ])
    .where('person_id', '=', personId)
    .execute();
  return rows;
}
