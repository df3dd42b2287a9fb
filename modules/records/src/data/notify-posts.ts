import { listAddressees } from '@hien-luong/directory';
import { type NotificationEntry, notifyPeople, type Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import type { RecordsNotice } from '../contract/index.ts';

type Told = Omit<NotificationEntry, 'recipients' | 'kind'> & {
  kind: RecordsNotice;
  /** A post that is not known to this agency is left out. */
  postIds: readonly (string | null)[];
  on: CalendarDate;
};

/** Tells those who hold these posts on the day, in the transaction of what it tells. */
export async function notifyPosts(tx: Tx, { on, postIds, ...entry }: Told): Promise<void> {
  const recipients = await listAddressees(tx, { posts: postIds }, on);
  await notifyPeople(tx, { ...entry, recipients });
}
