import { findAccounts, type Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import { DirectoryError } from '../rules/directory-error.ts';
import { directoryTx } from './tables.ts';

/**
 * Throws `LAST_ADMINISTRATOR` unless the province keeps somebody who can sign in and look after
 * it for good. The posts are locked, so that two cannot take each other away at once.
 */
export async function keepAdministrator(tx: Tx): Promise<void> {
  const posts = await directoryTx(tx)
    .selectFrom('directory.post')
    .select('person_id')
    .where(sql<boolean>`'administrator' = any (roles)`)
    .where('valid_to', 'is', null)
    .forUpdate()
    .execute();
  const accounts = await findAccounts(tx, [...new Set(posts.map(({ person_id }) => person_id))]);
  if (accounts.some(({ locked }) => !locked)) return;
  throw new DirectoryError('LAST_ADMINISTRATOR', 'nobody would look after the province');
}
