import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import type { PostSummary } from '../contract/index.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { postRows, toPostSummary } from './post-rows.ts';
import { directoryTx } from './tables.ts';

/** A post with the names of the day; held on that day or not. Throws `POST_NOT_FOUND`. */
export async function getPost(tx: Tx, id: string, on: CalendarDate): Promise<PostSummary> {
  return toPostSummary(await getPostRow(tx, id, on));
}

export async function getPostRow(tx: Tx, id: string, on: CalendarDate) {
  const row = await postRows(directoryTx(tx), on).where('p.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DirectoryError('POST_NOT_FOUND', 'no such post');
  return row;
}
