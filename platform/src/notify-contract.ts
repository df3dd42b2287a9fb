import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { z } from 'zod';

/** Something that a person is told; the screens know the words of each kind. */
export const Notification = z.object({
  id: z.uuid(),
  /** Such as `documents.toSign`. */
  kind: z.string(),
  parameters: z.record(z.string(), z.string()),
  /** Where it leads, within the desk. */
  link: z.string(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
  /** The post that it concerns, which may be another than the one acted as. */
  postId: z.uuid().nullable(),
});
export type Notification = z.infer<typeof Notification>;

/** More unread than this are not counted. */
export const MAX_UNREAD_COUNTED = 99;

export const UnreadCount = z.object({
  count: z
    .number()
    .int()
    .max(MAX_UNREAD_COUNTED + 1),
  /** Tells whether something new has come since it was asked last. */
  newestId: z.uuid().nullable(),
});
export type UnreadCount = z.infer<typeof UnreadCount>;

const tags = ['notifications'];

export const notifyContract = {
  listNotifications: operation(
    {
      method: 'GET',
      path: '/notifications',
      summary: 'What I was told, newest first',
      access: 'signedIn',
      tags,
    },
    [],
  )
    .input(PageRequest.extend({ unread: z.union([z.boolean(), z.stringbool()]).optional() }))
    .output(pageOf(Notification)),
  countUnread: operation(
    {
      method: 'GET',
      path: '/notifications/unread',
      summary: 'How much of it I have not read; asking does not keep a session awake',
      access: 'signedIn',
      tags,
    },
    [],
  ).output(UnreadCount),
  markRead: operation(
    {
      method: 'POST',
      path: '/notifications/reading',
      summary: 'Mark some of it as read, or all up to one',
      access: 'signedIn',
      tags,
    },
    [],
  )
    .input(
      z.object({
        ids: z.array(z.uuid()).max(200).optional(),
        /** This one and all before it. */
        upTo: z.uuid().optional(),
      }),
    )
    .output(UnreadCount),
};
